// Today's curves and how good the waits on the tickets were. The service keeps no history of the day for a page to read,
// so the page keeps what it has seen, and keeps it through a reload.

import { ask, base } from '../common/api.js';
import { byId, make, t } from '../common/page.js';
import { every } from '../common/staff.js';
import { curves, svg } from './charts.js';

const most = 600;
const mostCurves = 8;
const everyHallMs = 30000;
const aimedCoverage = 0.8;

export class Curves {
  #samples;
  #key;
  #drawn = 0;
  #scores = [];

  constructor(context) {
    this.context = context;
    const { clock } = context.hall.told;
    this.#key = `curves ${context.hall.told.hall} ${clock.businessDay}`;
    this.#samples = JSON.parse(sessionStorage.getItem(this.#key) ?? '[]');
    every(30, async () => {
      this.#scores = (await ask(`${base}/estimates`)).body;
      this.#showScores();
    });
  }

  show() {
    const { hall, picture } = this.context;
    const now = hall.clock.now();
    if (picture.queues.length === 0) return;
    if (now - (this.#samples.at(-1)?.[0] ?? 0) >= everyHallMs) {
      this.#samples.push([now, ...picture.queues.map(x => [x.waiting, x.completed])]);
      if (this.#samples.length > most) this.#samples = this.#samples.filter((_, index) => index % 2 === 0);
      sessionStorage.setItem(this.#key, JSON.stringify(this.#samples));
    }

    if (byId('today').hidden || (now - this.#drawn < everyHallMs && this.#drawn)) return;
    this.#drawn = now;
    this.#draw('waitingCurve', 0);
    this.#draw('servedCurve', 1);
    byId('curveNote').textContent = t('supervisor.curveNote', { time: hall.clock.time(this.#samples[0][0]) });
    this.#showScores();
  }

  #draw(id, which) {
    const { hall, picture } = this.context;
    const all = picture.queues.map((queue, index) => ({ name: hall.queue(queue.queue), points: this.#samples.filter(x => x.length > index + 1).map(x => [x[0], x[index + 1][which]]) }));
    const series = all.length > mostCurves ? this.#fewest(all) : all;
    const from = this.#samples[0][0];
    byId(id).replaceChildren(curves(series, { from, until: Math.max(hall.clock.now(), from + 900000), time: at => hall.clock.time(at), label: t(`supervisor.${id}`) }));
  }

  /** The highest curves, and all others together. */
  #fewest(all) {
    const height = one => Math.max(...one.points.map(x => x[1]));
    const sorted = all.toSorted((a, b) => height(b) - height(a));
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
