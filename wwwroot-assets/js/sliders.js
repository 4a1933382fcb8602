// Sliders that answer while dragged: the label at once, the server with the latest value only and one call at a time, the address on release.

// A held arrow key settles a value with every repeat: the last is sent once they rest, in milliseconds.
const rest = 150;

// What the server renders of a value may arrive when the reader is further on. For so long a key goes on from the reader's own value, in milliseconds.
const memory = 2000;

export const attach = (page, server, charts) => new Sliders(page, server, charts);

class Sliders {
  constructor(page, server, charts) {
    Object.assign(this, { server, charts, latest: new Map(), own: new Map(), busy: false, abort: new AbortController() });
    const options = { signal: this.abort.signal };
    page.addEventListener('input', event => this.moved(event), options);
    page.addEventListener('change', event => this.settled(event), options);
    page.addEventListener('keydown', event => this.pressed(event), { ...options, capture: true });
    page.addEventListener('click', event => this.reset(event), options);
  }

  detach() {
    this.abort.abort();
    clearTimeout(this.resting);
  }

  moved({ target }) {
    const slider = target.closest('.slider');
    if (!slider || target.type !== 'range') return;
    label(slider, Number(target.value));
    this.latest.set(slider.dataset.key, target.value);
    this.own.set(target, { value: target.value, at: performance.now() });
    this.pump();
  }

  pressed({ target }) {
    const own = this.own.get(target);
    if (own && performance.now() - own.at < memory && target.value !== own.value) target.value = own.value;
  }

  // A number that was typed just before is on its way, and would undo this.
  reset({ target }) {
    const slider = target.closest('.slider-reset')?.closest('.slider');
    if (!slider) return;
    this.own.clear();
    this.latest.delete(slider.dataset.key);
    clearTimeout(this.resting);
    this.released = null;
    refuse(slider, '');
  }

  settled({ target }) {
    const slider = target.closest('.slider');
    if (!slider) return;
    if (target.type !== 'range' && !(target.value && target.validity.valid)) {
      refuse(slider, target.validity.valid ? '' : `${slider.dataset.expects}, not ${target.value || 'that'}.`);
      label(slider, Number(slider.dataset.value));
      return;
    }
    refuse(slider, '');
    const value = target.type === 'range' ? target.value : String(Number(target.value) / Number(slider.dataset.scale));
    if (target.type !== 'range') {
      range(slider).value = value;
      this.own.delete(range(slider));
      label(slider, Number(value), target);
      this.latest.set(slider.dataset.key, value);
    }
    slider.dataset.value = value;
    clearTimeout(this.resting);
    this.resting = setTimeout(() => { this.released = [slider.dataset.key, value]; this.pump(); }, rest);
    this.pump();
  }

  // Waits for each answer and its drawing before it sends the next value: that is all the back-pressure there is to it.
  async pump() {
    if (this.busy) return;
    this.busy = true;
    try {
      while (this.latest.size > 0 || this.released) {
        if (this.latest.size > 0) {
          const [key, value] = this.latest.entries().next().value;
          this.latest.delete(key);
          await this.charts.draw(await this.server.invokeMethodAsync('Slide', key, value));
        } else {
          const [key, value] = this.released;
          this.released = null;
          await this.server.invokeMethodAsync('Release', key, value);
        }
      }
    } catch (error) {
      // The circuit is gone: the reconnect dialog says so, and the slider keeps its place.
      console.warn('The slider could not reach the server.', error);
    } finally {
      this.busy = false;
    }
  }
}

// What was typed cannot be used: the last good value is back in its place.
function refuse(slider, why) { slider.querySelector('.slider-refused').textContent = why; }

const range = slider => slider.querySelector('input[type=range]');

function label(slider, value, except) {
  const { scale, digits, unit } = slider.dataset;
  const text = (value * Number(scale)).toFixed(Number(digits));
  const number = slider.querySelector('input[type=number]');
  if (number !== except) number.value = text;
  range(slider).setAttribute('aria-valuetext', `${text} ${unit}`);
}
