// One vertical line through all charts of the stack, with each chart's value at that day in its head. Works with pointer and arrow keys.
const formats = {
  number: value => Math.abs(value) >= 1e6 ? compact.format(value) : value.toLocaleString('en', { maximumFractionDigits: 2, minimumFractionDigits: 2 }),
  money: value => `$${compact.format(value)}`,
};
const compact = new Intl.NumberFormat('en', { notation: 'compact', maximumSignificantDigits: 4 });
export const steps = { ArrowLeft: -1, ArrowRight: 1, PageUp: -21, PageDown: 21, Home: -Infinity, End: Infinity };

export class Crosshair {
  constructor(stack, figures) {
    this.stack = stack;
    this.figures = figures;
    this.day = null;
    this.abort = new AbortController();
    if (!stack) return;
    this.line = stack.querySelector('[data-crosshair]');
    const options = { signal: this.abort.signal };
    stack.addEventListener('pointermove', event => this.follow(event), { ...options, passive: true });
    stack.addEventListener('pointerleave', () => this.hide(), options);
    stack.addEventListener('keydown', event => this.step(event), options);
  }

  detach() { this.abort.abort(); }

  refresh() { if (this.day !== null) this.show(this.day); else this.read(null); }

  follow(event) {
    const figure = this.figures().find(({ element }) => element.contains(event.target)) ?? this.figures()[0];
    const axis = figure?.plot._fullLayout?.xaxis;
    if (!axis) return;
    const pixel = event.clientX - figure.plot.getBoundingClientRect().left - axis._offset;
    if (pixel < 0 || pixel > axis._length) { this.hide(); return; }
    this.show(nearest(longest(figure), axis.p2l(pixel)));
  }

  step(event) {
    const figure = this.figures().find(({ element }) => element === event.target);
    const step = steps[event.key];
    if (!figure || step === undefined) return;
    event.preventDefault();
    const days = longest(figure);
    const at = this.day === null ? days.length - 1 : indexOf(days, this.day);
    this.show(days[Math.min(Math.max(at + step, 0), days.length - 1)], figure);
  }

  hide() {
    this.day = null;
    if (this.line) this.line.hidden = true;
    this.read(null);
  }

  show(day, spoken) {
    const figure = this.figures()[0];
    const axis = figure?.plot._fullLayout?.xaxis;
    if (day === undefined || !axis) return;
    this.day = day;
    const left = figure.plot.getBoundingClientRect().left - this.stack.getBoundingClientRect().left + axis._offset + axis.l2p(day);
    this.line.style.transform = `translateX(${Math.round(left)}px)`;
    this.line.hidden = false;
    this.read(day, spoken);
  }

  // Writes each chart's value into its head; only the chart that the keys move is read out.
  read(day, spoken) {
    for (const figure of this.figures()) {
      const readout = figure.element.querySelector('.chart-readout');
      readout.setAttribute('aria-live', figure === spoken ? 'polite' : 'off');
      readout.textContent = day === null ? '' : `${new Date(day).toISOString().slice(0, 10)}  ${valueAt(figure, day)}`;
    }
  }
}

const main = ['index', 'fund', 'beta', 'volume', 'surge'];

function valueAt({ element, plot }, day) {
  const format = formats[element.dataset.format] ?? formats.number;
  for (const trace of plot.data) {
    if (!main.includes(trace.meta) || !trace.x?.length) continue;
    const at = indexOf(trace.x, day);
    if (trace.x[at] === day && Number.isFinite(trace.y[at])) return format(trace.y[at]).replace('-', '−') + flagAt(plot, day) + eventAt(element, plot, day);
  }
  return '–';
}

// Why a day is flagged: a mark's number names its reason in the trace's text.
function flagAt(plot, day) {
  const flags = plot.data.find(trace => trace.meta === 'flagged');
  const at = flags?.x?.length ? indexOf(flags.x, day) : -1;
  return at >= 0 && flags.x[at] === day ? `  flagged: ${flags.text[flags.customdata[at]]}` : '';
}

// What happened on a session: a mark's number names its text beside the chart. The text is a reader's, and only ever becomes text.
function eventAt(element, plot, day) {
  const events = plot.data.find(trace => trace.meta === 'event');
  const at = events?.x?.length ? indexOf(events.x, day) : -1;
  const text = at >= 0 && events.x[at] === day && element.querySelector('[data-texts="event"]')?.children[events.customdata[at]];
  return text ? `  ◆ ${text.textContent}` : '';
}

const longest = ({ plot }) => plot.data.reduce((best, { x }) => (x?.length ?? 0) > best.length ? x : best, []);

// Position of the last day at or before a day.
function indexOf(days, day) {
  let low = 0, high = days.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (days[middle] <= day) low = middle; else high = middle - 1;
  }
  return low;
}

function nearest(days, day) {
  const at = indexOf(days, day);
  return at + 1 < days.length && days[at + 1] - day < day - days[at] ? days[at + 1] : days[at];
}
