// Hears keys for the page, and opens, closes and focuses what the server says. What a key means, the server knows.
export const listen = (server, palette, help, keys, opening) => new Keys(server, palette, help, keys, opening);

const stored = 'shortcuts';
const typing = 'input, textarea, select, [contenteditable]:not([contenteditable="false"])';
const modal = 'dialog[open], .mud-dialog';

class Keys {
  constructor(server, palette, help, keys, opening) {
    Object.assign(this, { server, palette, help, opening, keys: new Set(keys), abort: new AbortController() });
    const options = { signal: this.abort.signal };
    // First of all, for it throws where the page has gone meanwhile: then nothing hears anything.
    const search = this.search;
    document.addEventListener('keydown', event => this.pressed(event), options);
    document.addEventListener('click', event => this.clicked(event), options);
    // The arrows choose in the list; in the field they would move the caret.
    search.addEventListener('keydown', event => { if (['ArrowDown', 'ArrowUp', 'Enter'].includes(event.key)) event.preventDefault(); }, options);
    this.follow = new MutationObserver(() => document.getElementById(search.getAttribute('aria-activedescendant'))?.scrollIntoView({ block: 'nearest' }));
    this.follow.observe(search, { attributeFilter: ['aria-activedescendant'] });
    this.toggle.checked = switchedOn();
    this.toggle.addEventListener('change', () => remember(this.toggle.checked), options);
    document.documentElement.dataset.keys = 'ready';
  }

  get search() { return this.palette.querySelector('[role=combobox]'); }

  get toggle() { return this.help.querySelector('[data-shortcut-switch]'); }

  stop() {
    this.abort.abort();
    this.follow.disconnect();
    delete document.documentElement.dataset.keys;
  }

  pressed(event) {
    if (event.repeat || event.isComposing || event.defaultPrevented) return;
    if (event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey) {
      event.preventDefault();
      if (this.palette.open) this.close();
      else if (!document.querySelector(modal)) this.press(this.opening);
      return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey || !this.keys.has(event.key) || !switchedOn()) return;
    if (event.target.closest?.(typing) || document.querySelector(modal)) return;
    event.preventDefault();
    this.press(event.key);
  }

  clicked({ target }) {
    if (target.closest?.('[data-open-palette]')) this.press(this.opening);
    // Its contents fill a dialog, so a click on the dialog itself is one beside it.
    if (target.closest?.('[data-close-dialog]') || target === this.palette || target === this.help) this.close();
  }

  async press(key) {
    try {
      await this.server.invokeMethodAsync('Press', key);
    } catch (error) {
      // The circuit is gone: the reconnect dialog says so.
      console.warn('The key could not reach the server.', error);
    }
  }

  showPalette() {
    this.search.value = '';
    if (!this.palette.open) this.palette.showModal();
    this.search.focus();
  }

  showHelp() {
    this.toggle.checked = switchedOn();
    if (!this.help.open) this.help.showModal();
  }

  close() {
    this.palette.close();
    this.help.close();
  }

  goTo(selector) {
    const place = document.querySelector(selector);
    if (!place) return;
    if (!place.hasAttribute('tabindex')) place.tabIndex = -1;
    place.focus({ preventScroll: true });
    place.scrollIntoView({ block: 'center' });
  }

  click(selector) { document.querySelector(selector)?.click(); }

  toggleTable() { document.activeElement?.closest('[data-figure]')?.querySelector('[data-testid=toggle-table]')?.click(); }
}

// Where the browser forbids storage, the keys work and the choice lasts as long as the page.
let choice = null;

function switchedOn() {
  try {
    return (localStorage.getItem(stored) ?? choice) !== 'off';
  } catch {
    return choice !== 'off';
  }
}

function remember(on) {
  choice = on ? 'on' : 'off';
  try {
    localStorage.setItem(stored, choice);
  } catch {
    // Remembered for this page only.
  }
}
