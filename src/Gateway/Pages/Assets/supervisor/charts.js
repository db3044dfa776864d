// Small plots in SVG, made by script: no library, colours by class.

import { make } from '../common/page.js';

const space = 'http://www.w3.org/2000/svg';

/** Makes an SVG element. */
export function svg(tag, attributes = {}, ...children) {
  const element = document.createElementNS(space, tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (name === 'text') element.textContent = value;
    else if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
    else element.setAttribute(name, value);
  }
  element.append(...children.filter(Boolean));
  return element;
}

/** A bar whose mark at two thirds is the target: what is beyond is too long. */
export function bar(share, look) {
  const width = Math.min(100, share * 66.7);
  return svg('svg', { class: `bar-plot ${look}`, viewBox: '0 0 100 10', preserveAspectRatio: 'none', 'aria-hidden': 'true' },
    svg('rect', { class: 'ground', width: 100, height: 10, rx: 2 }),
    svg('rect', { class: 'fill', width, height: 10, rx: 2 }),
    svg('line', { class: 'target', x1: 66.7, x2: 66.7, y1: 0, y2: 10 }));
}

/** A step that people read well: 1, 2 or 5 times a power of ten. */
function stepFor(most, count) {
  const rough = Math.max(most, 1) / count;
  const power = 10 ** Math.floor(Math.log10(rough));
  return Math.max(1, [1, 2, 5, 10].find(x => x * power >= rough) * power);
}

/** Ticks on the hour, or on halves of it where there are few hours. */
export function hourTicks(from, until) {
  const hour = 3600000;
  const step = until - from > 6 * hour ? hour : until - from > 2 * hour ? hour / 2 : hour / 4;
  const ticks = [];
  for (let at = Math.ceil(from / step) * step; at <= until; at += step) ticks.push(at);
  return ticks;
}

/**
 * Curves over the time of day. 'series' are {name, points: [[time, value]]}; the legend stands below, in words and colours.
 */
export function curves(series, { from, until, time, label, height = 230 }) {
  const [width, left, right, top, bottom] = [640, 42, 12, 10, 26];
  const most = Math.max(1, ...series.flatMap(x => x.points.map(y => y[1])));
  const step = stepFor(most, 4);
  const ceiling = Math.ceil(most / step) * step;
  const x = at => left + (at - from) / (until - from) * (width - left - right);
  const y = value => height - bottom - value / ceiling * (height - top - bottom);
  const levels = Array.from({ length: ceiling / step + 1 }, (_, index) => index * step);
  const plot = svg('svg', { class: 'curves', viewBox: `0 0 ${width} ${height}`, role: 'img', 'aria-label': label },
    ...levels.map(value => svg('g', {}, svg('line', { class: 'grid', x1: left, x2: width - right, y1: y(value), y2: y(value) }), svg('text', { class: 'tick', x: left - 6, y: y(value) + 4, 'text-anchor': 'end', text: String(value) }))),
    ...hourTicks(from, until).map(at => svg('text', { class: 'tick', x: x(at), y: height - 7, 'text-anchor': 'middle', text: time(at) })),
    ...series.map((one, index) => svg('polyline', { class: `series s${index % 8}`, points: one.points.map(([at, value]) => `${x(at).toFixed(1)},${y(value).toFixed(1)}`).join(' ') })));
  return make('div', {}, plot, make('ul', { class: 'series-names' }, ...series.map((one, index) => make('li', { class: `s${index % 8}` }, one.name, make('strong', { class: 'figures', text: ` ${one.points.at(-1)?.[1] ?? '–'}` })))));
}
