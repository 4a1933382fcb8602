// Arrow keys through the values of a chart that stands alone: what the pointer shows on hovering, read out politely.
import { steps } from './crosshair.js';

export class Cursor {
  constructor(page, figureOf) {
    this.figureOf = figureOf;
    this.places = new WeakMap();
    this.abort = new AbortController();
    page.addEventListener('keydown', event => this.step(event), { signal: this.abort.signal });
    page.addEventListener('focusout', event => this.leave(event), { signal: this.abort.signal });
  }

  detach() { this.abort.abort(); }

  step(event) {
    const step = steps[event.key];
    const figure = step === undefined ? null : this.figureOf(event.target);
    if (!figure) return;
    const traces = figure.plot.data.filter(trace => trace.y?.length && !['upper', 'lower', 'innerupper', 'innerlower'].includes(trace.meta));
    const longest = traces.reduce((best, trace) => trace.y.length > best.length ? trace.y : best, []);
    if (longest.length === 0) return;
    event.preventDefault();
    const last = this.places.get(figure) ?? (step > 0 ? -1 : longest.length);
    const place = Math.min(Math.max(last + step, 0), longest.length - 1);
    this.places.set(figure, place);
    this.show(figure, traces.filter(trace => trace.y.length === longest.length), place);
  }

  show({ element, plot }, traces, place) {
    const told = traces.filter(trace => Number.isFinite(trace.y[place]));
    const readout = element.querySelector('.chart-readout');
    readout.setAttribute('aria-live', 'polite');
    readout.textContent = told.length === 0 ? '–' : `${where(plot, traces[0], place)}  ${told.map(trace => told.length > 1 || plot.layout.xaxis.type === 'date' ? `${trace.name} ${value(plot, trace.y[place])}` : value(plot, trace.y[place])).join(', ')}`;
    window.Plotly.Fx?.hover(plot, told.map(trace => ({ curveNumber: plot.data.indexOf(trace), pointNumber: place })));
  }

  leave({ target }) {
    const figure = this.figureOf(target);
    if (!figure) return;
    this.places.delete(figure);
    figure.element.querySelector('.chart-readout').textContent = '';
    window.Plotly.Fx?.unhover(figure.plot);
  }
}

const percent = new Intl.NumberFormat('en', { style: 'percent', maximumFractionDigits: 1, signDisplay: 'exceptZero' });
const share = new Intl.NumberFormat('en', { style: 'percent', maximumFractionDigits: 1 });
const dollars = new Intl.NumberFormat('en', { style: 'currency', currency: 'USD', maximumSignificantDigits: 5 });
const plain = new Intl.NumberFormat('en', { maximumFractionDigits: 2 });

// The axis knows what its values are: days, categories, percent, dollars or plain numbers.
function where(plot, trace, place) {
  const { type, tickformat } = plot.layout.xaxis;
  const at = trace.x?.[place] ?? place;
  return type === 'date' ? new Date(at).toISOString().slice(0, 10) : type === 'category' ? String(at).replace('-<br>', '').replace('<br>', ' ') : tickformat?.includes('%') ? percent.format(at) : `day ${at}`;
}

function value(plot, number) {
  const { tickformat = '', tickprefix } = plot.layout.yaxis;
  const format = tickformat.startsWith('+') ? percent : tickformat.includes('%') ? share : tickprefix === '$' || tickformat.startsWith('$') ? dollars : plain;
  return format.format(number).replace('-', '−');
}
