// One window in a dialog: how it stands, and what a supervisor may order there.

import { act, base } from '../common/api.js';
import { askFor } from '../common/dialog.js';
import { duration, make, nameOf, t } from '../common/page.js';
import { attempt } from '../common/staff.js';
import { findTicket, showTicket } from '../common/ticket.js';
import { orderTide } from './tides.js';

const reason = () => ({ name: 'reason', label: t('tickets.reason'), note: t('tickets.reasonNote'), maxlength: 200 });
const title = (hall, window, deed) => `${t(`supervisor.${deed}`)} · ${hall.window(window.window)}`;

function setState(name, deed) {
  return ({ hall }, window) => askFor({
    title: title(hall, window, deed), fields: [reason()], danger: name !== 'open',
    send: (given, patience) => act(`${base}/windows/${window.window}/state`, { state: name, reason: given.reason }, { method: 'PUT', ...patience }),
  });
}

function seat({ hall }, window) {
  return askFor({
    title: title(hall, window, 'seat'),
    fields: [{ name: 'staff', label: t('supervisor.person'), required: false, value: window.clerk ?? '', options: [['', t('supervisor.nobody')], ...[...hall.staff.keys()].map(x => [x, hall.person(x)])] }, reason()],
    send: (given, patience) => act(`${base}/windows/${window.window}/staff`, { staff: given.staff || null, takeOver: given.staff && window.clerk ? true : undefined, reason: given.reason }, { method: 'PUT', ...patience }),
  });
}

function bringForward({ hall, picture }, window) {
  const free = picture.staff.filter(x => x.state === 'backOffice').map(x => [x.staff, hall.person(x.staff)]);
  return askFor({
    title: title(hall, window, 'forward'), fields: [{ name: 'staff', label: t('supervisor.person'), options: free }, reason()],
    send: (given, patience) => act(`${base}/staff/${given.staff}/forward`, { window: window.window, reason: given.reason }, patience),
  });
}

// What may be ordered, by how the window stands; each gives something when it was done.
const deeds = [
  ['hand', x => x.hand, ({ hall }, x) => showTicket(hall, x.hand.ticket, { role: 'supervisor', window: null })],
  ['order', () => true, (context, x) => orderTide(context, x.window)],
  ['callHere', x => ['idle', 'ready'].includes(x.state), ({ hall }, x) => findTicket(hall, { role: 'supervisor', window: x.window })],
  ['forward', x => !x.clerk, bringForward],
  ['seat', () => true, seat],
  ['open', x => x.clerk && ['closed', 'paused', 'draining'].includes(x.state), setState('open', 'open')],
  ['pause', x => !['closed', 'paused'].includes(x.state), setState('paused', 'pause')],
  ['drain', x => x.hand && x.state !== 'draining', setState('draining', 'drain')],
  ['close', x => !x.hand && x.state !== 'closed', setState('closed', 'close')],
];

function factsOf(hall, picture, window) {
  const fact = (name, value) => (value ? [make('dt', { text: t(`supervisor.${name}`) }), make('dd', { text: value })] : []);
  const tide = window.tide ? picture.tides.get(window.tide) : null;
  return make('dl', { class: 'facts' },
    ...fact('state', t(`windowStates.${window.state}`)),
    ...fact('clerk', window.clerk ? hall.person(window.clerk) : t('supervisor.nobody')),
    ...fact('handoverTo', window.handoverTo ? hall.person(window.handoverTo) : ''),
    ...fact('inHand', window.hand ? `${window.hand.ticket.number} · ${hall.service(window.hand.ticket.service)}` : ''),
    ...fact('serves', window.serves.map(hall.queue).join(' · ')),
    ...fact('tide', tide ? hall.queue(tide.forQueue) : ''),
    ...fact('pauses', window.pauses.map(x => `${nameOf(x.name)} × ${x.count}, ${duration(x.seconds)}`).join('; ')),
    ...fact('aimedAt', window.aimed ? String(window.aimed) : ''));
}

/** Shows a window until it is left or something was ordered. */
export function showWindow(context, window) {
  const { hall, picture } = context;
  const dialog = make('dialog', { 'aria-labelledby': 'window-title', class: 'ticket' });

  async function run(deed) {
    let done = false;
    await attempt(async () => { done = await deed(context, window); });
    if (done) dialog.close();
  }

  dialog.append(
    make('h2', { id: 'window-title', text: hall.window(window.window) }),
    factsOf(hall, picture, window),
    make('div', { class: 'deeds' }, ...deeds.filter(x => x[1](window)).map(([name, , deed]) => make('button', { type: 'button', text: t(`supervisor.${name}`), onclick: () => run(deed) }))),
    make('div', { class: 'actions' },
      make('a', { class: 'button', href: `/${hall.told.hall}/clerk#${window.window}`, text: t('supervisor.sitThere') }),
      make('button', { type: 'button', class: 'primary', autofocus: true, text: t('common.close'), onclick: () => dialog.close() })));
  dialog.addEventListener('close', () => {
    dialog.remove();
    context.refresh();
  });
  document.body.append(dialog);
  dialog.showModal();
}
