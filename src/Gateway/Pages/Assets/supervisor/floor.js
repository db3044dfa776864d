// The floor: queues with their waits against the target, windows by zone.

import { ask, base } from '../common/api.js';
import { byId, make, t } from '../common/page.js';
import { bar } from './charts.js';
import { showWindow } from './window.js';

/** Longer than its target, or nearly. */
const look = share => (share > 1 ? 'late' : share > 0.7 ? 'near' : 'well');

// Up to so many windows have large tiles.
const roomy = 40;
const manyQueues = 12;

// After so many looks at an open window a share is told.
const enough = 15;

export class Floor {
  #busy = new Map();
  #tiles = new Map();
  #shown = '';

  constructor(context) {
    this.context = context;
  }

  show() {
    const { picture } = this.context;
    this.#count();
    const now = JSON.stringify([picture.queues, picture.windows, [...picture.numbers], picture.tideList.length]);
    if (now === this.#shown) return;
    this.#shown = now;
    this.#showSums();
    // So many queues scroll in their own box, the worst on top; few keep their places.
    const many = picture.queues.length > manyQueues;
    const queues = many ? picture.queues.toSorted((a, b) => this.#share(b) - this.#share(a) || b.waiting - a.waiting) : picture.queues;
    byId('queues').closest('.table').classList.toggle('many', many);
    byId('queues').replaceChildren(...queues.map(x => this.#row(x)));
    this.#showWindows();
  }

  /** The service keeps no busy rate for the day so far; the page counts what it has seen since it was opened. */
  #count() {
    for (const { window, state } of this.context.picture.windows) {
      const seen = this.#busy.get(window) ?? { open: 0, busy: 0 };
      if (state !== 'closed') seen.open += 1;
      if (state === 'serving' || state === 'calling') seen.busy += 1;
      this.#busy.set(window, seen);
    }
  }

  busyOf(window) {
    const seen = this.#busy.get(window);
    return seen?.open >= enough ? Math.round(100 * seen.busy / seen.open) : null;
  }

  #showSums() {
    const { queues, windows, staff, tideList } = this.context.picture;
    const sum = key => queues.reduce((all, x) => all + x[key], 0);
    const figures = [
      ['waiting', sum('waiting')],
      ['drawnToday', sum('drawnToday')],
      ['completed', sum('completed')],
      ['openWindows', `${windows.filter(x => x.state !== 'closed').length} / ${windows.length}`],
      ['onDuty', tideList.filter(x => x.state === 'open').length],
      ['backOffice', staff.filter(x => x.state === 'backOffice').length],
    ];
    byId('sums').replaceChildren(...figures.map(([name, value]) => make('div', { class: 'card' }, make('dt', { text: t(`supervisor.${name}`) }), make('dd', { class: 'figures', text: String(value) }))));
  }

  #target(queue) {
    return (this.context.hall.queues.get(queue)?.targetMinutes ?? 15) * 60;
  }

  #share(told) {
    return told.oldestWaitSeconds / this.#target(told.queue);
  }

  #row(told) {
    const { hall } = this.context;
    const target = this.#target(told.queue);
    const share = this.#share(told);
    const minutes = Math.round(told.oldestWaitSeconds / 60);
    return make('tr', {},
      make('th', { scope: 'row' }, make('span', { text: hall.queue(told.queue) }),
        told.phase === 'open' ? null : make('span', { class: 'badge', text: t(`supervisor.phase_${told.phase}`) }),
        told.unstaffed ? make('span', { class: 'badge bad', text: t('supervisor.unstaffed') }) : null),
      make('td', { class: 'number big', text: String(told.waiting) }),
      make('td', {}, make('div', { class: 'wait' }, bar(share, look(share)), make('span', { class: `figures ${look(share)}`, text: t('supervisor.against', { n: minutes, target: Math.round(target / 60) }) }))),
      make('td', { class: `number ${told.pressure > 1 ? 'late' : ''}`, text: told.pressure.toFixed(2) }),
      make('td', { class: 'number spare', text: told.capacity.toFixed(1) }),
      make('td', { class: 'number', text: `${told.completed} / ${told.drawnToday}` }));
  }

  #showWindows() {
    const { hall, picture } = this.context;
    const zones = Map.groupBy(picture.windows, x => hall.windows.get(x.window)?.zone ?? '');
    const sections = [...zones].map(([zone, members]) => this.#zone(zone, members));
    if (byId('windows').childElementCount !== sections.length) byId('windows').replaceChildren(...sections);
  }

  #zone(zone, members) {
    const grid = this.#tiles.get(zone) ?? make('div', { class: this.context.hall.windows.size > roomy ? 'tiles' : 'tiles roomy' });
    this.#tiles.set(zone, grid);
    members.forEach((told, index) => {
      const tile = grid.children[index] ?? grid.appendChild(make('button', { type: 'button', onclick: () => this.#open(told.window) }));
      this.#fill(tile, told);
    });
    return grid.parentElement ?? make('section', { class: 'zone' }, make('h2', { text: t('supervisor.zone', { zone }) }), grid);
  }

  #fill(tile, told) {
    const { hall, picture } = this.context;
    const tide = told.tide ? picture.tides.get(told.tide) : null;
    const busy = this.busyOf(told.window);
    const number = picture.numbers.get(told.window);
    const now = JSON.stringify([told, number, tide?.state, busy]);
    if (tile.dataset.now === now) return;
    tile.dataset.now = now;
    tile.className = `tile ${told.state}${told.tide ? ' on-tide' : ''}`;
    tile.replaceChildren(
      make('strong', {}, hall.window(told.window), busy === null || told.state === 'closed' ? null : make('small', { class: 'figures', text: t('supervisor.busy', { n: busy }) })),
      make('span', { class: 'number figures', text: number ?? t(`windowStates.${told.state}`) }),
      make('small', { text: told.clerk ? hall.person(told.clerk) : t('supervisor.nobody') }),
      make('small', { class: 'figures', text: [tide ? `⇄ ${hall.queue(tide.forQueue)}` : '', told.aimed ? t('supervisor.aimed', { n: told.aimed }) : ''].filter(Boolean).join(' · ') }),
      make('span', { class: 'hidden-text', text: t(`windowStates.${told.state}`) }));
  }

  async #open(window) {
    const { body } = await ask(`${base}/windows/${window}`);
    await showWindow(this.context, body);
  }
}
