// The staff: where everybody is, who comes forward and who goes back.

import { act, base } from '../common/api.js';
import { askFor } from '../common/dialog.js';
import { byId, make, t } from '../common/page.js';

const looks = { atWindow: 'good', dispatched: 'busy', backOffice: 'tide', break: 'warn', offline: '' };
const order = Object.keys(looks);

export class People {
  #shown = '';

  constructor(context) {
    this.context = context;
  }

  show() {
    const { staff } = this.context.picture;
    const now = JSON.stringify(staff);
    if (now === this.#shown || byId('people').hidden) return;
    this.#shown = now;
    byId('staff').replaceChildren(...staff.toSorted((a, b) => order.indexOf(a.state) - order.indexOf(b.state)).map(x => this.#row(x)));
  }

  #row(told) {
    const { hall } = this.context;
    const skills = hall.staff.get(told.staff)?.skills ?? [];
    const deed = told.state === 'backOffice' ? 'forward' : told.window ? 'back' : null;
    return make('tr', {},
      make('th', { scope: 'row' }, hall.person(told.staff), make('small', { text: told.staff })),
      make('td', {}, make('span', { class: `badge ${looks[told.state] ?? ''}`, text: t(`supervisor.staff_${told.state}`) })),
      make('td', { text: told.window ? hall.window(told.window) : '' }),
      make('td', { class: 'why', text: skills.map(hall.queue).join(' · ') }),
      make('td', {}, deed ? make('button', { type: 'button', text: t(`supervisor.${deed}`), onclick: () => this.#move(told, deed) }) : null));
  }

  async #move(told, deed) {
    const { hall, picture } = this.context;
    const free = picture.windows.filter(x => !x.clerk).map(x => [x.window, hall.window(x.window)]);
    await askFor({
      title: `${t(`supervisor.${deed}`)} · ${hall.person(told.staff)}`, text: deed === 'back' ? t('supervisor.backNote') : undefined, danger: deed === 'back',
      fields: [...(deed === 'forward' ? [{ name: 'window', label: t('supervisor.window'), options: free }] : []), { name: 'reason', label: t('tickets.reason'), note: t('tickets.reasonNote'), maxlength: 200 }],
      send: (given, patience) => act(`${base}/staff/${told.staff}/${deed}`, given, patience),
    });
    this.context.refresh();
  }
}
