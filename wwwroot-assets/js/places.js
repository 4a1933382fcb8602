// Blazor answers a link to a place on the same page by scrolling there and leaves the focus on the link. Whoever has no mouse goes on from the place.
document.addEventListener('click', ({ target }) => {
  const link = target.closest?.('a[href*="#"]');
  if (!link || link.origin !== location.origin || link.pathname !== location.pathname || link.search !== location.search) return;
  const place = document.getElementById(decodeURIComponent(link.hash.slice(1)));
  const start = place?.querySelector(':scope > [tabindex="-1"]') ?? place;
  if (!start) return;
  if (!start.hasAttribute('tabindex')) start.tabIndex = -1;
  start.focus({ preventScroll: true });
});
