// The floor: queues with their waits against the target, and the windows.

import { byId, make, t } from '../common/page.js';
import { bar } from './charts.js';
import { Windows } from './windows.js';

/** Longer than its target, or nearly. */
const look = share => (share > 1 ? 'late' : share > 0.7 ? 'near' : 'well');

const manyQueues = 12;

export class Floor {
  #shown = '';

  constructor(context) {
    this.context = context;
    this.windows = new Windows(context);
  }

  show() {
    const { picture } = this.context;
    this.windows.count();
    const now = JSON.stringify([picture.queues, picture.windows, [...picture.numbers], picture.tideList.map(x => x.state)]);
    if (now === this.#shown) return;
    this.#shown = now;
    this.#showSums();
    // So many queues scroll in their own box, the worst on top; few keep their places.
    const many = picture.queues.length > manyQueues;
    const queues = many ? picture.queues.toSorted((a, b) => this.#share(b) - this.#share(a) || b.waiting - a.waiting) : picture.queues;
    byId('queues').closest('.table').classList.toggle('many', many);
    byId('queues').replaceChildren(...queues.map(x => this.#row(x)));
    this.windows.show();
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
      make('th', { scope: 'row' }, this.windows.large ? make('button', { type: 'button', class: 'plain', text: hall.queue(told.queue), onclick: () => this.windows.find(hall.queue(told.queue)) }) : make('span', { text: hall.queue(told.queue) }),
        told.phase === 'open' ? null : make('span', { class: 'badge', text: t(`supervisor.phase_${told.phase}`) }),
        told.unstaffed && told.waiting ? make('span', { class: 'badge bad', text: t('supervisor.unstaffed') }) : null),
      make('td', { class: 'number big', text: String(told.waiting) }),
      make('td', {}, make('div', { class: 'wait' }, bar(share, look(share)), make('span', { class: `figures ${look(share)}`, text: t('supervisor.against', { n: minutes, target: Math.round(target / 60) }) }))),
      make('td', { class: `number ${told.pressure > 1 ? 'late' : ''}`, text: told.capacity > 0 ? told.pressure.toFixed(2) : told.waiting > 0 ? t('supervisor.nobodyServes') : '–' }),
      make('td', { class: 'number spare', text: told.capacity.toFixed(1) }),
      make('td', { class: 'number', text: `${told.completed} / ${told.drawnToday}` }));
  }
}
