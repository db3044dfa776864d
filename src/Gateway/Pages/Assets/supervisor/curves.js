// Today's curves, as the service tells them from the opening on, and how good the waits on the tickets were.

import { ask, base } from '../common/api.js';
import { byId, make, t } from '../common/page.js';
import { every } from '../common/staff.js';
import { curves, svg } from './charts.js';

const mostCurves = 8;
const everyHallMs = 30000;
const aimedCoverage = 0.8;

export class Curves {
  #told = { times: [], queues: [] };
  #drawn = 0;
  #scores = [];

  constructor(context) {
    this.context = context;
    every(60, async () => {
      if (byId('today').hidden && this.#told.times.length) return;
      this.#told = (await ask(`${base}/queues/curves`)).body;
      this.#drawn = 0;
      this.show();
    });
    every(30, async () => {
      this.#scores = (await ask(`${base}/estimates`)).body;
      this.#showScores();
    });
  }

  show() {
    const { hall, picture } = this.context;
    const now = hall.clock.now();
    if (picture.queues.length === 0 || byId('today').hidden || (now - this.#drawn < everyHallMs && this.#drawn)) return;
    this.#drawn = now;
    const all = this.#all(now);
    this.#draw('waitingCurve', all, 0);
    this.#draw('expectedCurve', all, 2);
    this.#draw('servedCurve', all, 1);
    byId('curveNote').textContent = t('supervisor.curveNote', { time: hall.clock.time(all.from) });
    this.#showScores();
  }

  /** What was told, and the present from the page's own picture: of each queue its times with waiting, served and expected. */
  #all(now) {
    const { hall, picture } = this.context;
    const times = this.#told.times.map(x => Date.parse(x));
    const queues = picture.queues.map((queue, index) => {
      const told = this.#told.queues[index];
      return {
        name: hall.queue(queue.queue),
        points: [...times.map((at, place) => [at, told.waiting[place], told.completed[place], told.expectedMinutes[place]]), [now, queue.waiting, queue.completed, null]],
      };
    });
    return { from: times[0] ?? now, queues };
  }

  #draw(id, { from, queues }, which) {
    const { hall } = this.context;
    const all = queues.map(x => ({ name: x.name, points: x.points.filter(y => y[which + 1] !== null).map(y => [y[0], y[which + 1]]) })).filter(x => x.points.length);
    const series = all.length > mostCurves ? this.#fewest(all, which) : all;
    byId(id).replaceChildren(curves(series, { from, until: Math.max(hall.clock.now(), from + 900000), time: at => hall.clock.time(at), label: t(`supervisor.${id}`) }));
  }

  /** The highest curves, and all others together; waits have no sum. */
  #fewest(all, which) {
    const height = one => Math.max(...one.points.map(x => x[1]));
    const sorted = all.toSorted((a, b) => height(b) - height(a));
    if (which === 2) return sorted.slice(0, mostCurves);
    const rest = sorted.slice(mostCurves - 1);
    const others = { name: t('supervisor.others', { n: rest.length }), points: rest[0].points.map(([at], index) => [at, rest.reduce((sum, x) => sum + (x.points[index]?.[1] ?? 0), 0)]) };
    return [...sorted.slice(0, mostCurves - 1), others];
  }

  #showScores() {
    const { hall } = this.context;
    if (byId('today').hidden) return;
    const known = this.#scores.filter(x => x.atDraw.samples > 0);
    const number = (value, unit = '') => make('td', { class: 'number', text: value === null ? '–' : value.toFixed(1) + unit });
    byId('accuracy').replaceChildren(known.length === 0 ? make('p', { class: 'none soft', text: t('supervisor.noScores') }) : make('div', { class: 'table' }, make('table', {},
      make('thead', {}, make('tr', {}, ...['queue', 'samples', 'meanWait', 'error', 'bias', 'coverage'].map(x => make('th', { scope: 'col', class: x === 'queue' || x === 'coverage' ? null : 'number', text: t(`supervisor.${x}`) })))),
      make('tbody', {}, ...known.map(({ queue, atDraw }) => make('tr', {},
        make('th', { scope: 'row', text: hall.queue(queue) }),
        make('td', { class: 'number', text: String(atDraw.samples) }),
        number(atDraw.meanWaitMinutes), number(atDraw.maeMinutes), number(atDraw.biasMinutes),
        make('td', {}, make('div', { class: 'wait' }, this.#coverage(atDraw.coverage), make('span', { class: 'figures', text: `${Math.round(100 * (atDraw.coverage ?? 0))} %` })))))))));
  }

  #coverage(share) {
    const at = 100 * (share ?? 0);
    return svg('svg', { class: 'bar-plot coverage', viewBox: '0 0 100 10', preserveAspectRatio: 'none', 'aria-hidden': 'true' },
      svg('rect', { class: 'ground', width: 100, height: 10, rx: 2 }),
      svg('rect', { class: 'fill', width: at, height: 10, rx: 2 }),
      svg('line', { class: 'target', x1: 100 * aimedCoverage, x2: 100 * aimedCoverage, y1: 0, y2: 10 }));
  }
}
