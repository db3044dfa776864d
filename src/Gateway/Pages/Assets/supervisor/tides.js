// The tide: who helped where and when, as a timeline and as a list; orders by hand, and their end.

import { act, base } from '../common/api.js';
import { askFor } from '../common/dialog.js';
import { byId, lang, make, t } from '../common/page.js';
import { hourTicks, svg } from './charts.js';

const live = ['approved', 'autoApproved', 'assigned', 'open', 'draining'];
const wordsIn = text => (lang === 'en' ? text.en : text.zh);

/** Asks for a tidal duty and orders it. Gives the answer, or null. */
export function orderTide({ hall, picture }, window) {
  const free = picture.staff.filter(x => x.state === 'backOffice').map(x => [x.staff, hall.person(x.staff)]);
  return askFor({
    title: t('supervisor.order'), text: t('supervisor.orderNote'), confirm: t('supervisor.orderDo'),
    fields: [
      { name: 'window', label: t('supervisor.window'), value: window, options: [...hall.windows.keys()].map(x => [x, hall.window(x)]) },
      { name: 'forQueue', label: t('supervisor.forQueue'), options: [...hall.queues.keys()].map(x => [x, hall.queue(x)]) },
      { name: 'staff', label: t('supervisor.fromBack'), required: false, options: [['', t('supervisor.whoSitsThere')], ...free] },
      { name: 'reason', label: t('tickets.reason'), note: t('tickets.reasonNote'), maxlength: 200 },
    ],
    send: (given, patience) => act(`${base}/tides`, { window: given.window, forQueue: given.forQueue, staff: given.staff || undefined, reason: given.reason }, patience),
  });
}

export class Tides {
  #shown = '';
  #drawnAt = 0;

  constructor(context) {
    this.context = context;
    byId('order').addEventListener('click', async () => {
      await orderTide(context);
      context.refresh();
    });
  }

  show() {
    const { picture, hall } = this.context;
    if (byId('tides').hidden) return;
    const now = JSON.stringify(picture.tideList);
    // The line of the present moves though nothing else changes.
    if (now === this.#shown && hall.clock.now() - this.#drawnAt < 60000) return;
    this.#shown = now;
    this.#drawnAt = hall.clock.now();
    const held = document.activeElement?.dataset?.tide;
    byId('timeline').replaceChildren(picture.tideList.length ? this.#timeline(picture.tideList) : make('p', { class: 'none soft', text: t('supervisor.noTide') }));
    byId('episodes').replaceChildren(...picture.tideList.toSorted((a, b) => live.includes(b.state) - live.includes(a.state) || b.proposedAt.localeCompare(a.proposedAt)).map(x => this.#row(x)));
    if (held) document.querySelector(`[data-tide="${held}"]`)?.focus();
  }

  #span(tide) {
    const { hall } = this.context;
    return [Date.parse(tide.openedAt ?? tide.proposedAt), tide.endedAt ? Date.parse(tide.endedAt) : hall.clock.now()];
  }

  #timeline(tides) {
    const { hall } = this.context;
    const sessions = hall.told.queues.flatMap(x => x.sessions);
    const now = hall.clock.now();
    const from = Math.min(...sessions.map(x => Date.parse(x.opens)), ...tides.map(x => Date.parse(x.proposedAt)));
    const until = Math.max(...sessions.map(x => Date.parse(x.closes)), now);
    const rows = [...Map.groupBy(tides, x => x.window)].sort(([a], [b]) => a.localeCompare(b));
    const width = Math.max(560, byId('timeline').clientWidth - 40);
    const [left, top, high] = [lang === 'en' ? 120 : 100, 24, 30];
    const height = top + rows.length * high + 8;
    const x = at => left + (at - from) / (until - from) * (width - left - 26);
    return svg('svg', { class: 'timeline', viewBox: `0 0 ${width} ${height}`, role: 'group', 'aria-label': t('supervisor.timeline') },
      ...hourTicks(from, until).map(at => svg('g', {}, svg('line', { class: 'grid', x1: x(at), x2: x(at), y1: top - 4, y2: height }), svg('text', { class: 'tick', x: x(at), y: 14, 'text-anchor': 'middle', text: hall.clock.time(at) }))),
      ...rows.map(([window, episodes], index) => svg('g', {},
        svg('text', { class: 'row', x: left - 10, y: top + index * high + 19, 'text-anchor': 'end', text: hall.window(window) }),
        ...episodes.map(tide => this.#episode(tide, x, top + index * high + 4)))),
      svg('line', { class: 'now', x1: x(now), x2: x(now), y1: top - 4, y2: height }));
  }

  #episode(tide, x, y) {
    const { hall } = this.context;
    const [from, until] = this.#span(tide);
    const width = Math.max(5, x(until) - x(from));
    const words = `${hall.window(tide.window)} → ${hall.queue(tide.forQueue)}, ${this.#times(tide)}: ${wordsIn(tide.reason)}${tide.endReason ? ` ${wordsIn(tide.endReason)}` : ''}`;
    const tell = () => { this.#explain(words); };
    return svg('g', { class: `episode ${tide.state}`, tabindex: 0, role: 'img', 'aria-label': words, 'data-tide': tide.tideId, onfocus: tell, onclick: tell, onmouseenter: tell },
      svg('rect', { x: x(from), y, width, height: 22, rx: 4 }),
      width > 70 ? svg('text', { x: x(from) + 6, y: y + 15, text: this.#short(hall.queue(tide.forQueue), width) }) : null);
  }

  #short(name, width) {
    const fits = Math.floor(width / (lang === 'en' ? 7.5 : 13)) - 1;
    return name.length > fits ? `${name.slice(0, fits - 1)}…` : name;
  }

  #explain(words) {
    const box = byId('timeline');
    const note = box.querySelector('.explained') ?? box.appendChild(make('p', { class: 'explained', 'aria-live': 'polite' }));
    note.textContent = words;
  }

  #times(tide) {
    const { clock } = this.context.hall;
    return `${clock.time(Date.parse(tide.openedAt ?? tide.proposedAt))}–${tide.endedAt ? clock.time(Date.parse(tide.endedAt)) : ''}`;
  }

  #row(tide) {
    const { hall } = this.context;
    const look = tide.state === 'open' ? 'tide' : live.includes(tide.state) ? 'busy' : tide.state === 'proposed' ? 'warn' : '';
    return make('tr', {},
      make('th', { scope: 'row' }, hall.window(tide.window), make('small', { text: tide.clerk ? hall.person(tide.clerk) : '' })),
      make('td', { text: hall.queue(tide.forQueue) }),
      make('td', {}, make('span', { class: `badge ${look}`, text: t(`tideStates.${tide.state}`) })),
      make('td', { class: 'figures', text: this.#times(tide) }),
      make('td', { class: 'why' }, wordsIn(tide.reason), tide.endReason ? make('small', { text: wordsIn(tide.endReason) }) : null),
      make('td', {}, live.includes(tide.state) ? make('button', { type: 'button', class: 'danger', text: t('supervisor.release'), onclick: () => this.#release(tide) }) : null));
  }

  async #release(tide) {
    await askFor({
      title: `${t('supervisor.release')} · ${this.context.hall.window(tide.window)}`, text: t('supervisor.releaseNote'), danger: true, fields: [{ name: 'reason', label: t('tickets.reason'), note: t('tickets.reasonNote'), maxlength: 200 }],
      send: (given, patience) => act(`${base}/tides/${tide.tideId}/release`, { reason: given.reason }, patience),
    });
    this.context.refresh();
  }
}
