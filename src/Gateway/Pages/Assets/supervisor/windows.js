// The windows of the floor: by zone; in a large hall folded with counts, what is out of the ordinary on top, and found by what is typed.

import { ask, base } from '../common/api.js';
import { byId, make, nameOf, otherName, t, toggle } from '../common/page.js';
import { showWindow } from './window.js';

// Up to so many windows have large tiles, and no fold.
const roomy = 40;

// After so many looks at an open window a share is told.
const enough = 15;

const states = ['serving', 'calling', 'ready', 'idle', 'paused', 'draining', 'closed'];
const onDuty = ['open', 'draining'];

export class Windows {
  #busy = new Map();
  #grids = new Map();
  #zones = new Map();

  constructor(context) {
    this.context = context;
    this.large = context.hall.windows.size > roomy;
    toggle('findWindow', this.large);
    byId('findWindow').addEventListener('input', () => this.show());
  }

  /** Shows the windows that serve a queue. */
  find(words) {
    byId('findWindow').value = words;
    this.show();
    byId('findWindow').scrollIntoView({ block: 'start' });
    byId('findWindow').focus({ preventScroll: true });
  }

  /** The service keeps no busy rate for the day so far; the page counts what it has seen since it was opened. */
  count() {
    for (const { window, state } of this.context.picture.windows) {
      const seen = this.#busy.get(window) ?? { open: 0, busy: 0 };
      if (state !== 'closed') seen.open += 1;
      if (state === 'serving' || state === 'calling') seen.busy += 1;
      this.#busy.set(window, seen);
    }
  }

  show() {
    const { hall, picture } = this.context;
    const query = this.large ? byId('findWindow').value.trim().toLowerCase() : '';
    const zones = Map.groupBy(picture.windows, x => hall.windows.get(x.window)?.zone ?? '');
    const parts = query ? [this.#group('found', t('supervisor.found'), picture.windows.filter(x => this.#words(x).includes(query)))]
      : [...(this.large ? [this.#group('unusual', t('supervisor.unusual'), picture.windows.filter(x => this.#isUnusual(x)))] : []),
        ...[...zones].toSorted(([a], [b]) => a.localeCompare(b)).map(([zone, members]) => this.#zone(zone, members))];
    const now = parts.filter(Boolean);
    if (byId('windows').childElementCount !== now.length || now.some((x, index) => x !== byId('windows').children[index])) byId('windows').replaceChildren(...now);
  }

  #tideOf(told) {
    return told.tide ? this.context.picture.tides.get(told.tide) : null;
  }

  #isOnDuty(told) {
    return onDuty.includes(this.#tideOf(told)?.state);
  }

  #isUnusual(told) {
    return told.state === 'paused' || told.state === 'draining' || this.#isOnDuty(told);
  }

  // What a window is found by.
  #words(told) {
    const { hall } = this.context;
    const window = hall.windows.get(told.window);
    const queues = [...(window?.primary ?? []), this.#isOnDuty(told) ? this.#tideOf(told).forQueue : null].filter(Boolean).map(hall.queue);
    return [told.window, window && nameOf(window.name), window && otherName(window.name), told.clerk && hall.person(told.clerk), told.clerk, ...queues].filter(Boolean).join('\n').toLowerCase();
  }

  #group(key, title, members) {
    if (key !== 'found' && !members.length) return null;
    const part = this.#zones.get(key) ?? make('section', { class: 'zone' }, make('h2'), this.#grid(key));
    this.#zones.set(key, part);
    part.firstChild.replaceChildren(title, ' ', make('span', { class: 'badge', text: String(members.length) }));
    this.#fillGrid(key, members);
    return part;
  }

  #zone(zone, members) {
    const key = `zone ${zone}`;
    const part = this.#zones.get(key) ?? (this.large
      ? make('details', { class: 'card zone' }, make('summary'), this.#grid(key))
      : make('section', { class: 'zone' }, make('h2', { text: t('supervisor.zone', { zone }) }), this.#grid(key)));
    this.#zones.set(key, part);
    if (this.large) {
      const now = JSON.stringify(members.map(x => [x.state, this.#isOnDuty(x)]));
      if (part.dataset.shown !== now) part.firstChild.replaceChildren(...this.#counts(zone, members));
      part.dataset.shown = now;
    }
    this.#fillGrid(key, members);
    return part;
  }

  #counts(zone, members) {
    const of = states.map(state => [state, members.filter(x => x.state === state).length]).filter(x => x[1]);
    const tides = members.filter(x => this.#isOnDuty(x)).length;
    return [make('h2', { text: t('supervisor.zone', { zone }) }),
      ...[...of, ...(tides ? [['tide', tides]] : [])].map(([state, n]) => make('span', { class: `key ${state}` }, state === 'tide' ? t('supervisor.tide') : t(`windowStates.${state}`), ' ', make('strong', { class: 'figures', text: String(n) })))];
  }

  #grid(key) {
    const grid = make('div', { class: this.large ? 'tiles' : 'tiles roomy' });
    this.#grids.set(key, grid);
    return grid;
  }

  #fillGrid(key, members) {
    const grid = this.#grids.get(key);
    while (grid.childElementCount > members.length) grid.lastChild.remove();
    members.forEach((told, index) => {
      const tile = grid.children[index] ?? grid.appendChild(make('button', { type: 'button', onclick: event => this.#open(event.currentTarget.dataset.window) }));
      this.#fill(tile, told);
    });
  }

  #busyOf(window) {
    const seen = this.#busy.get(window);
    return seen?.open >= enough ? Math.round(100 * seen.busy / seen.open) : null;
  }

  #fill(tile, told) {
    const { hall, picture } = this.context;
    const tide = this.#tideOf(told);
    const busy = this.#busyOf(told.window);
    const number = picture.numbers.get(told.window);
    const now = JSON.stringify([told, number, tide?.state, busy]);
    if (tile.dataset.shown === now) return;
    tile.dataset.shown = now;
    tile.dataset.window = told.window;
    // The mark of a tide is for who is on duty; before that somebody is only asked.
    tile.className = `tile ${told.state}${this.#isOnDuty(told) ? ' on-tide' : ''}`;
    const duty = tide ? `⇄ ${hall.queue(tide.forQueue)}${this.#isOnDuty(told) ? '' : ` · ${t(`tideStates.${tide.state}`)}`}` : '';
    tile.replaceChildren(
      make('strong', {}, hall.window(told.window), busy === null || told.state === 'closed' ? null : make('small', { class: 'figures', text: t(this.large ? 'supervisor.busyShort' : 'supervisor.busy', { n: busy }) })),
      make('span', { class: 'number figures', text: number ?? t(`windowStates.${told.state}`) }),
      make('small', { text: told.clerk ? hall.person(told.clerk) : t('supervisor.nobody') }),
      make('small', { class: 'figures', text: [duty, told.aimed ? t('supervisor.aimed', { n: told.aimed }) : ''].filter(Boolean).join(' · ') }),
      make('span', { class: 'hidden-text', text: t(`windowStates.${told.state}`) }));
  }

  async #open(window) {
    const { body } = await ask(`${base}/windows/${window}`);
    await showWindow(this.context, body);
  }
}
