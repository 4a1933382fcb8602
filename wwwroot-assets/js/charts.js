// Fills the charts that Plotly.Blazor has made, colours them from the style sheet, and links zoom and crosshair of the stack.
import { decode } from './frames.js';
import { Crosshair } from './crosshair.js';
import { Cursor } from './cursor.js';

const patience = 30000;

// Width of a chart on paper, in pixels of a page of A4 or letter with margins.
const paper = 660;

// Charts out of sight are drawn once nothing has moved for this long, in milliseconds: a slider redraws what its reader sees.
const rest = 200;

export const attach = page => new Charts(page);

class Charts {
  constructor(page) {
    this.page = page;
    this.figures = new Map();
    this.extent = null;
    this.waiting = new Set();
    this.sight = new IntersectionObserver(entries => entries.forEach(entry => this.seen(entry)), { rootMargin: '160px' });
    this.follow(page);
    this.cursor = new Cursor(page, element => [...this.figures.values()].find(figure => figure.element === element && !figure.linked));
    this.recolour = () => this.linkedAndPanels().forEach(figure => { colour(figure.plot); window.Plotly.react(figure.plot, figure.plot.data, figure.plot.layout); });
    document.addEventListener('themechange', this.recolour);
    this.abort = new AbortController();
    // Paper is light whatever the screen is.
    addEventListener('beforeprint', () => { document.documentElement.style.colorScheme = 'light'; this.recolour(); this.fit({ width: paper, autosize: false }); }, { signal: this.abort.signal });
    addEventListener('afterprint', () => { document.documentElement.style.colorScheme = ''; this.recolour(); this.fit({ width: null, autosize: true }); }, { signal: this.abort.signal });
  }

  detach() {
    document.removeEventListener('themechange', this.recolour);
    this.abort.abort();
    this.sight.disconnect();
    clearTimeout(this.resting);
    this.crosshair.detach();
    this.cursor.detach();
    this.figures.clear();
  }

  // A chart is drawn for the screen; paper is narrower.
  fit(size) { this.linkedAndPanels().forEach(({ plot }) => window.Plotly.relayout(plot, size)); }

  async copy(text) {
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch {
      return false;
    }
  }

  // One frame after the other: a chart that is still being made would otherwise let a newer frame pass an older one.
  draw(bytes, keepsZoom) {
    this.drawing = (this.drawing ?? Promise.resolve()).catch(() => {}).then(() => this.drawFrame(bytes, keepsZoom));
    return this.drawing;
  }

  // Draws a frame: what is in sight before this ends, the rest when nothing moves. Each figure counts its drawn updates in data-frame.
  async drawFrame(bytes, keepsZoom) {
    if (!bytes?.length) return;
    clearTimeout(this.resting);
    const changed = new Map();
    for (const column of decode(bytes)) {
      const figure = await this.figure(column.figure);
      if (!figure) continue;
      apply(figure.plot, column);
      const channels = changed.get(figure) ?? new Set();
      changed.set(figure, channels.add(column.channel));
    }
    const rescaled = [...changed].some(([figure, set]) => figure.linked && set.has('x')) && this.fitExtent(keepsZoom);
    if (rescaled) this.linked().forEach(figure => { if (!changed.has(figure)) changed.set(figure, new Set()); });
    changed.forEach((_, figure) => this.waiting.add(figure));
    await Promise.all([...this.waiting].filter(figure => figure.visible).map(figure => this.redraw(figure)));
    this.crosshair.refresh();
    this.resting = setTimeout(() => this.drawWaiting(), rest);
  }

  async drawWaiting() {
    const [figure] = this.waiting;
    if (!figure) return;
    await this.redraw(figure);
    this.resting = setTimeout(() => this.drawWaiting());
  }

  seen({ target, isIntersecting }) {
    const figure = [...this.figures.values()].find(({ element }) => element === target);
    if (!figure) return;
    figure.visible = isIntersecting;
    if (isIntersecting && this.waiting.has(figure)) this.redraw(figure);
  }

  async redraw(figure) {
    const { plot } = figure;
    this.waiting.delete(figure);
    if (figure.linked) setRange(plot, this.zoom ?? this.extent); else tickAlone(plot);
    plot.layout.datarevision = (plot.layout.datarevision ?? 0) + 1;
    await window.Plotly.react(plot, plot.data, plot.layout);
    figure.element.dataset.frame = Number(figure.element.dataset.frame ?? 0) + 1;
  }

  // The figure of a number, once Plotly.Blazor has made its chart.
  async figure(number) {
    const known = this.figures.get(number);
    if (known?.element.isConnected) return known;
    if (known) this.waiting.delete(known);
    const element = this.page.querySelector(`[data-figure="${number}"]`);
    const plot = element && await made(element);
    if (!plot) return null;
    const figure = { element, plot, linked: element.dataset.linked === 'true', visible: inSight(element) };
    this.figures.set(number, figure);
    this.sight.observe(element);
    colour(plot);
    if (figure.linked) this.link(figure);
    // A panel that failed and came back has new elements, and so has its stack.
    if (figure.linked && !this.crosshair.stack?.isConnected) this.follow(this.page);
    return figure;
  }

  follow(page) {
    this.crosshair?.detach();
    this.crosshair = new Crosshair(page.querySelector('[data-stack]'), () => this.linked());
  }

  linked() { return [...this.figures.values()].filter(figure => figure.linked); }

  linkedAndPanels() { return [...this.figures.values()]; }

  link(figure) {
    figure.plot.on('plotly_relayout', change => {
      const from = change['xaxis.range[0]'] ?? change['xaxis.range']?.[0];
      const to = change['xaxis.range[1]'] ?? change['xaxis.range']?.[1];
      if (from !== undefined && to !== undefined) this.zoomTo([time(from), time(to)]);
    });
    figure.plot.on('plotly_doubleclick', () => this.zoomTo(null));
  }

  zoomTo(range) {
    const same = JSON.stringify(range) === JSON.stringify(this.zoom ?? null);
    this.zoom = range;
    if (same) return;
    for (const { plot } of this.linked()) {
      setRange(plot, range ?? this.extent);
      window.Plotly.react(plot, plot.data, plot.layout);
    }
    this.crosshair.refresh();
  }

  // One time axis for the stack: from the first to the last day of any of its series. True where that has changed.
  fitExtent(keepsZoom) {
    let first = Infinity, last = -Infinity;
    for (const { plot } of this.linked()) {
      for (const { x } of plot.data) {
        if (x?.length) { first = Math.min(first, x[0]); last = Math.max(last, x[x.length - 1]); }
      }
    }
    if (first > last) return false;
    const margin = (last - first) * 0.01 + 43200000;
    const extent = [first - margin, last + margin];
    const same = this.extent && extent.every((value, i) => value === this.extent[i]);
    this.extent = extent;
    if (!same && !keepsZoom) this.zoom = null;
    return !same;
  }
}

// A column of a frame is a trace's data, or says how the figure or the trace is to be drawn.
function apply(plot, { trace, channel, values }) {
  if (channel === 'log') Object.assign(plot.layout.yaxis, { type: values[0] ? 'log' : 'linear', tickvals: undefined, ticktext: undefined });
  else if (channel === 'hidden') plot.data[trace].opacity = values[0] ? 0 : 1;
  else plot.data[trace][channel] = values;
  if (channel === 'y' && plot.data[trace].texttemplate) plot.data[trace].text = [...values].map(label);
}

// A bar's own label in percent: to a hundredth where a tenth would read as nothing, and whole where it would not fit a telephone.
function label(value) {
  if (!Number.isFinite(value)) return '';
  const size = Math.abs(value) * 100;
  return `${value < 0 ? '−' : '+'}${size.toFixed(size < 0.095 ? 2 : size < 99.95 ? 1 : 0)}%`;
}

function inSight(element) {
  const { top, bottom } = element.getBoundingClientRect();
  return bottom > -160 && top < innerHeight + 160;
}

async function made(element) {
  const until = performance.now() + patience;
  for (;;) {
    const plot = element.querySelector('.js-plotly-plot');
    if (window.Plotly && plot?.data && plot.layout) return plot;
    if (performance.now() > until || !element.isConnected) return null;
    await new Promise(resolve => setTimeout(resolve, 30));
  }
}

// Plotly tells a zoom as local date text without a zone; all our days are UTC.
const time = value => typeof value === 'number' ? value : Date.parse(`${value.replace(' ', 'T')}${value.includes(' ') ? '' : 'T00:00'}Z`);

// The x range, and the y range of what is seen in it, as a trading screen has it.
function setRange(plot, range) {
  if (!range) return;
  const { layout } = plot;
  layout.xaxis.range = range.map(value => new Date(value).toISOString().slice(0, 19));
  layout.xaxis.autorange = false;
  const logarithmic = layout.yaxis.type === 'log';
  const bars = plot.data.some(trace => trace.type === 'bar' && !trace.base);
  let low = bars ? 0 : Infinity, high = -Infinity;
  for (const { x, y, base, mode } of plot.data) {
    // The bodies of candles lie within their wicks.
    if (base) continue;
    for (let i = 0; i < (y?.length ?? 0); i++) {
      // A line of two points, such as the daily multiple, counts wherever it passes through.
      const seen = (y.length === 2 && mode === 'lines') || (x[i] >= range[0] && x[i] <= range[1]);
      if (seen && (logarithmic ? y[i] > 0 : Number.isFinite(y[i]))) { low = Math.min(low, y[i]); high = Math.max(high, y[i]); }
    }
  }
  if (!(low <= high)) return;
  if (logarithmic) { low = Math.log10(low); high = Math.log10(high); }
  const pad = (high - low || Math.abs(high) * 0.1 || 1) * 0.07;
  layout.yaxis.range = [bars ? low : low - pad, high + pad];
  layout.yaxis.autorange = false;
  if (logarithmic) setTicks(layout.yaxis, 10 ** layout.yaxis.range[0], 10 ** layout.yaxis.range[1]);
}

function setTicks(axis, low, high) {
  const unit = axis.tickformat?.startsWith('$') ? '$' : '';
  axis.tickvals = logarithmicTicks(low, high);
  axis.ticktext = axis.tickvals.map(tick => unit + (tick < 1e-3 ? tick.toExponential(0).replace('-', '−') : tick.toLocaleString('en', tick >= 1e5 ? { notation: 'compact' } : {})));
}

// The ticks of a chart that stands alone and fits its own range.
function tickAlone({ data, layout }) {
  if (layout.yaxis.type !== 'log') return;
  let low = Infinity, high = 0;
  for (const { y } of data) y?.forEach(value => { if (value > 0) { low = Math.min(low, value); high = Math.max(high, value); } });
  if (low <= high) setTicks(layout.yaxis, low, high);
}

// Three to six round numbers: Plotly's own choice for less than two decades overlaps in a low chart.
function logarithmicTicks(low, high) {
  const steps = [[1], [1, 3], [1, 2, 5], [1, 1.5, 2, 3, 5, 7], [1, 1.2, 1.4, 1.6, 1.8, 2, 2.5, 3, 3.5, 4, 4.5, 5, 6, 7, 8, 9]];
  let ticks = [];
  for (const mantissas of steps) {
    ticks = [];
    for (let decade = Math.floor(Math.log10(low)); decade <= Math.log10(high); decade++) {
      for (const mantissa of mantissas) {
        const tick = Number((mantissa * 10 ** decade).toPrecision(3));
        if (tick >= low && tick <= high) ticks.push(tick);
      }
    }
    if (ticks.length >= 3) break;
  }
  const every = Math.ceil(ticks.length / 6);
  return ticks.filter((_, i) => i % every === 0);
}

function colour(plot) {
  const value = resolver(plot);
  const { layout } = plot;
  Object.assign(layout, { paper_bgcolor: 'rgba(0,0,0,0)', plot_bgcolor: 'rgba(0,0,0,0)' });
  layout.font = { ...layout.font, color: value('--muted'), size: 11, family: getComputedStyle(document.documentElement).fontFamily };
  layout.hoverlabel = { bgcolor: value('--surface'), bordercolor: value('--rule'), font: { color: value('--ink'), size: 12 } };
  for (const axis of [layout.xaxis, layout.yaxis, layout.yaxis2]) if (axis) Object.assign(axis, { gridcolor: value('--grid'), zerolinecolor: value('--rule'), linecolor: value('--rule') });
  for (const trace of plot.data) {
    const ink = value(`--series-${trace.meta}`);
    if (trace.type === 'bar') {
      trace.marker = { ...trace.marker, color: ink, line: { width: 0 } };
      trace.textfont = { color: value('--ink'), size: 11 };
    } else {
      trace.line = { ...trace.line, color: ink };
      trace.marker = { ...trace.marker, color: ink };
      if (trace.fill) trace.fillcolor = value(trace.meta.startsWith('inner') ? '--series-inner-band' : '--series-band');
    }
  }
}

// The colour that a variable of the style sheet has in the theme in force.
function resolver(plot) {
  const style = getComputedStyle(plot);
  return name => {
    plot.style.color = `var(${name})`;
    const colour = style.color;
    plot.style.color = '';
    return colour;
  };
}
