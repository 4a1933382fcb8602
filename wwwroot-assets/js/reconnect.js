// A native dialog is hidden until it is opened: blazor.web.js only says how the connection is doing.
const dialog = document.getElementById('components-reconnect-modal');
dialog.addEventListener('components-reconnect-state-changed', ({ detail }) => {
  if (detail.state === 'hide') dialog.close();
  else if (!dialog.open) dialog.showModal();
});

// Without a circuit Blazor's own handling of links leads nowhere.
document.addEventListener('click', event => {
  if (!event.target.closest?.('[data-reload]')) return;
  event.preventDefault();
  location.reload();
});
