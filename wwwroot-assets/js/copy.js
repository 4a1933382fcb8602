// A button with data-copy puts the text of the element that it names on the clipboard. Where the browser does not let it, as without TLS, the text is selected.
document.addEventListener('click', async ({ target }) => {
  const button = target.closest?.('[data-copy]');
  const source = button && document.getElementById(button.dataset.copy);
  if (!source) return;
  const said = button.nextElementSibling;
  try {
    await navigator.clipboard.writeText(source.textContent);
    said.textContent = 'Copied.';
  } catch {
    getSelection().selectAllChildren(source);
    said.textContent = 'Selected: copy it with Ctrl+C.';
  }
  setTimeout(() => { said.textContent = ''; }, 3000);
});
