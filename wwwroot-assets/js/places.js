// Blazor answers a link to a place on the same page by scrolling there and leaves the focus on the link. Whoever has no mouse goes on from the place.
document.addEventListener('click', ({ target, ctrlKey, metaKey, shiftKey }) => {
  if (ctrlKey || metaKey || shiftKey) return;
  const link = target.closest?.('a[href*="#"]');
  if (!link || link.origin !== location.origin || link.pathname !== location.pathname || link.search !== location.search) return;
  const place = document.getElementById(decodeURIComponent(link.hash.slice(1)));
  const start = place?.querySelector(':scope > [tabindex="-1"]') ?? place;
  if (!start) return;
  if (!start.hasAttribute('tabindex')) start.tabIndex = -1;
  start.focus({ preventScroll: true });
});

// A link that opens a dialog in place is a link all the same: with a key for a new tab or window it is the browser's.
addEventListener('click', event => {
  if ((event.ctrlKey || event.metaKey || event.shiftKey) && event.target.closest?.('a[aria-haspopup="dialog"]')) event.stopPropagation();
}, true);
