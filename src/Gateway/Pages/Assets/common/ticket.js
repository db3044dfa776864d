// One ticket in a dialog, with what may be done to it from here: for clerks and supervisors.

import { act, ask, base } from './api.js';
import { askFor } from './dialog.js';
import { make, t } from './page.js';
import { sendOn } from './services.js';
import { attempt } from './staff.js';

const reason = () => ({ name: 'reason', label: t('tickets.reason'), note: t('tickets.reasonNote'), maxlength: 200 });

/** The fields for a place in line. */
export const placeFields = () => [
  { name: 'place', label: t('tickets.place'), value: 'original', options: [['original', t('tickets.placeOriginal')], ['after', t('tickets.placeAfter')], ['tail', t('tickets.placeTail')]] },
  { name: 'after', label: t('tickets.after'), type: 'number', min: 1, max: 1000, value: '3', required: false },
];

/** The body for such fields: the count goes with its place only. */
export const placeBody = ({ place, after }) => ({ place, after: place === 'after' ? Number(after || 3) : undefined });

/** The fields for a move to another queue or to one window. */
export function transferFields(hall, ticket) {
  return [
    { name: 'queue', label: t('tickets.toQueue'), value: ticket.queue, options: [...hall.queues.keys()].map(id => [id, hall.queue(id)]) },
    { name: 'window', label: t('tickets.toWindow'), required: false, options: [['', t('tickets.anyWindow')], ...[...hall.windows.keys()].map(id => [id, hall.window(id)])] },
    reason(),
  ];
}

/** The body for such fields. */
export const transferBody = (given, callId) => ({ queue: given.queue, window: given.window || undefined, reason: given.reason, callId: callId ?? undefined });

/** The priority of a ticket in words, with what it stands on. */
export function priorityOf(hall, ticket) {
  const evidence = ticket.priorityEvidence === 'none' ? '' : ` · ${t(`tickets.${ticket.priorityEvidence}`)}`;
  return hall.priority(ticket.priorityClass) + evidence;
}

// What may be asked, by the ticket's state: the verb, who may, its fields, and the body they make.
function deedsFor(hall, ticket, { role, window }) {
  const windows = { name: 'window', label: t('tickets.window'), options: [...hall.windows.keys()].map(id => [id, hall.window(id)]) };
  const supervisor = role === 'supervisor';
  const deeds = {
    call: { shown: window && (supervisor || ticket.state !== 'waiting'), fields: ticket.state === 'waiting' ? [reason()] : [], path: () => `/windows/${window}/call`, body: x => ({ ticketId: ticket.ticketId, reason: x.reason }) },
    callAt: { shown: supervisor && !window, fields: [windows, reason()], path: x => `/windows/${x.window}/call`, body: x => ({ ticketId: ticket.ticketId, reason: x.reason }) },
    release: { fields: [{ ...reason(), required: false }], body: x => ({ reason: x.reason || undefined }) },
    reinstate: { fields: placeFields(), body: placeBody },
    reprioritise: {
      fields: [
        { name: 'priorityClass', label: t('tickets.priority'), value: ticket.priorityClass, options: [...hall.classes.keys()].map(id => [id, hall.priority(id)]) },
        { name: 'evidence', label: t('tickets.evidence'), value: 'verified', options: [['verified', t('tickets.verified')], ['declared', t('tickets.declared')]] },
        reason()],
      body: x => x,
    },
    transfer: { fields: transferFields(hall, ticket), body: x => transferBody(x, ticket.callId) },
    sendOn: { shown: hall.others.length > 0, run: () => sendOn(hall, ticket) },
    park: { fields: [reason()], body: x => ({ reason: x.reason, callId: ticket.callId ?? undefined }) },
    liftAim: { shown: supervisor && ticket.forWindow, name: 'lift-aim', fields: [reason()], body: x => x },
    takeOver: { shown: supervisor, name: 'take-over', fields: [windows, reason()], body: x => ({ ...x, callId: ticket.callId }) },
    reopen: { shown: supervisor, fields: [reason()], body: x => x },
    expire: { shown: supervisor, danger: true, fields: [reason()], body: x => x },
    cancel: { danger: true, fields: [reason()], body: x => ({ ...x, callId: ticket.state === 'called' ? ticket.callId : undefined }) },
  };
  const allowed = {
    waiting: ['call', 'callAt', 'reprioritise', 'transfer', 'sendOn', 'liftAim', 'park', 'cancel', 'expire'],
    called: ['takeOver', 'park', 'cancel'],
    serving: ['takeOver', 'park'],
    parked: ['call', 'callAt', 'release', 'cancel', 'expire'],
    missed: ['call', 'callAt', 'reinstate', 'expire'],
    completed: ['reopen'],
  };
  return (allowed[ticket.state] ?? []).map(name => [name, deeds[name]]).filter(([, deed]) => deed.shown ?? !('shown' in deed));
}

function factsOf(hall, ticket) {
  const fact = (name, value) => (value ? [make('dt', { text: t(`tickets.${name}`) }), make('dd', { text: value })] : []);
  return make('dl', { class: 'facts' },
    ...fact('service', hall.service(ticket.service)),
    ...fact('queue', hall.queue(ticket.queue)),
    ...fact('priority', priorityOf(hall, ticket)),
    ...fact('drawn', hall.clock.time(Date.parse(ticket.drawnAt))),
    ...fact('window', hall.window(ticket.window) || (ticket.forWindow ? t('tickets.forWindow', { window: hall.window(ticket.forWindow) }) : '')),
    ...fact('waited', ticket.waitSeconds === null ? '' : t('tickets.minutes', { n: Math.round(ticket.waitSeconds / 60) })),
    ...fact('ahead', ticket.ahead === null ? '' : String(ticket.ahead)),
    ...fact('paper', ticket.paper?.text),
    ...fact('from', ticket.origin ? hall.elsewhere(ticket.origin) : ''),
    ...fact('to', ticket.forward ? hall.elsewhere(ticket.forward) : ''),
    ...fact('voucher', ticket.voucher));
}

function historyOf(hall, ticket) {
  const time = at => (at ? hall.clock.time(Date.parse(at)) : '–');
  const columns = ['service', 'window', 'eligible', 'called', 'started', 'finished'];
  return make('details', {},
    make('summary', { text: t('tickets.history') }),
    make('div', { class: 'table', tabindex: '0', role: 'region', 'aria-label': t('tickets.history') }, make('table', {},
      make('thead', {}, make('tr', {}, ...columns.map(x => make('th', { scope: 'col', text: t(`tickets.${x}`) })))),
      make('tbody', {}, ...ticket.segments.map(x => make('tr', {}, ...[
        hall.service(x.service), hall.window(x.window) || '–', time(x.eligibleAt), time(x.calledAt), time(x.startedAt), time(x.finishedAt),
      ].map(text => make('td', { text }))))))));
}

/** Shows a ticket; 'here' has the role and, at a window, the window's id. Ends when left or when something was done. */
export function showTicket(hall, ticket, here) {
  return new Promise(done => {
    const dialog = make('dialog', { 'aria-labelledby': 'ticket-title', class: 'ticket' });
    let acted = false;

    async function run(name, deed) {
      const send = (given, patience) => act(base + (deed.path?.(given) ?? `/tickets/${ticket.ticketId}/${deed.name ?? name}`), deed.body(given), patience);
      const ask = () => deed.run?.() ?? (deed.fields.length ? askFor({ title: `${t(`tickets.${name}`)} · ${ticket.number}`, fields: deed.fields, danger: deed.danger, send }) : send({}));
      await attempt(async () => { acted = Boolean(await ask()); });
      if (acted) dialog.close();
    }

    dialog.append(
      make('h2', { id: 'ticket-title' }, make('span', { class: 'figures', text: ticket.number }), ' ', make('span', { class: 'badge busy', text: t(`states.${ticket.state}`) })),
      factsOf(hall, ticket),
      historyOf(hall, ticket),
      make('div', { class: 'deeds' }, ...deedsFor(hall, ticket, here).map(([name, deed], index) => make('button', {
        type: 'button', autofocus: index === 0, class: deed.danger ? 'danger' : index === 0 ? 'primary' : null, text: t(`tickets.${name}`), onclick: () => run(name, deed),
      }))),
      make('div', { class: 'actions' }, make('button', { type: 'button', text: t('common.close'), onclick: () => dialog.close() })));
    dialog.addEventListener('close', () => {
      dialog.remove();
      done(acted);
    });
    document.body.append(dialog);
    dialog.showModal();
  });
}

/** Asks for a number, shows its ticket. True when something was done to it. */
export async function findTicket(hall, here) {
  const found = await askFor({
    title: t('tickets.find'), confirm: t('tickets.search'), fields: [{ name: 'number', label: t('tickets.number'), note: t('tickets.numberNote') }],
    send: async ({ number }) => {
      // A paper may have anything on it; a number is typed in small letters often enough.
      const typed = /^[a-z]{1,2}\d+$/i.test(number) ? number.toUpperCase() : number;
      return (await ask(`${base}/tickets?number=${encodeURIComponent(typed)}`)).body;
    },
  });
  return found ? showTicket(hall, found, here) : false;
}
