// Everything a clerk may do at a window: its keys, when it may be done, and how it is asked for.

import { base, act } from '../common/api.js';
import { askFor } from '../common/dialog.js';
import { nameOf, t } from '../common/page.js';
import { findTicket, placeBody, placeFields, transferBody, transferFields } from '../common/ticket.js';
import { pickServices, sendOn } from '../common/services.js';

const reason = (name = 'reason') => ({ name: 'reason', label: t(`clerk.${name}`), maxlength: 200 });
const held = ['called', 'serving'];
const open = ['idle', 'ready', ...held];

function onTicket(verb, fields, bodyOf = x => x) {
  return desk => {
    const ticket = desk.window.hand.ticket;
    const send = (given, patience) => act(`${base}/tickets/${ticket.ticketId}/${verb.path ?? verb}`, { ...bodyOf(given, ticket), callId: ticket.callId }, patience);
    return fields ? askFor({ title: `${t(`clerk.${verb.word ?? verb}`)} · ${ticket.number}`, fields: fields(desk, ticket), send }) : send({}, desk.patience);
  };
}

function onWindow(path, { question, bodyOf, method = 'PUT' }) {
  return desk => {
    const send = (given, patience) => act(`${base}/windows/${desk.window.window}/${path}`, bodyOf(given), { method, ...patience });
    return question ? askFor({ ...question(desk), send }) : send({}, desk.patience);
  };
}

const state = (name, because) => onWindow('state', { bodyOf: () => ({ state: name, reason: because }) });

function pause({ hall }) {
  const reasons = hall.told.pauseReasons.map(x => [x.reason, nameOf(x.name)]);
  return { title: t('clerk.pause'), fields: [reasons.length ? { ...reason('pauseReason'), options: reasons, value: reasons[0][0] } : reason('pauseReason')] };
}

function colleague({ hall, window }) {
  const others = [...hall.staff.keys()].filter(x => x !== window.clerk).map(x => [x, hall.person(x)]);
  return {
    title: t('clerk.handOver'), text: t('clerk.handOverNote'),
    fields: [{ name: 'to', label: t('clerk.colleague'), required: false, value: window.handoverTo ?? '', options: [['', t('clerk.nobody')], ...others] }, { ...reason(), required: false }],
  };
}

const autoCall = ({ window }) => ({
  title: t('clerk.autoCall'), text: t('clerk.autoCallNote'),
  fields: [{ name: 'seconds', label: t('clerk.autoCallSeconds'), type: 'number', min: 1, max: 600, required: false, value: window.autoCallSeconds ?? '' }],
});

async function addServices(desk) {
  const ticket = desk.window.hand.ticket;
  const services = await pickServices({
    title: `${t('clerk.addService')} · ${ticket.number}`, confirm: t('clerk.addService'), path: base, queue: desk.hall.queue, without: ticket.services,
  });
  return services && act(`${base}/tickets/${ticket.ticketId}/services`, { callId: ticket.callId, services }, desk.patience);
}

/**
 * In the order in which they are shown. 'phases' says when; 'main' what is large; 'side' what belongs to the window rather than
 * to the ticket. 'ask' asks whatever there is to say, and does it.
 */
export const commands = [
  { name: 'open', keys: ['o', 'Enter'], phases: ['closed', 'draining'], main: ['closed'], ask: state('open') },
  { name: 'resume', keys: ['z', 'Enter'], phases: ['paused'], main: ['paused'], ask: state('open') },
  { name: 'next', keys: [' ', 'n'], phases: ['idle'], main: ['idle'], ask: onWindow('call-next', { bodyOf: () => ({}), method: 'POST' }) },
  { name: 'start', keys: ['s', 'Enter'], phases: ['called'], main: ['called'], ask: onTicket('start') },
  { name: 'finish', keys: ['f', 'Enter'], phases: ['serving'], main: ['serving'], ask: onTicket('finish') },
  { name: 'recall', keys: ['r'], phases: ['called'], ask: onTicket('recall') },
  { name: 'missed', keys: ['m'], phases: ['called'], ask: onTicket('missed') },
  { name: 'putBack', keys: ['b'], phases: ['called'], ask: onTicket({ word: 'putBack', path: 'put-back' }, () => [{ ...reason(), required: false }], x => ({ reason: x.reason || undefined })) },
  { name: 'addService', keys: ['a'], phases: ['serving'], ask: addServices },
  { name: 'park', keys: ['p'], phases: held, ask: onTicket('park', () => [{ ...reason('parkReason'), suggestions: [t('clerk.parkPapers'), t('clerk.parkCopy'), t('clerk.parkPhoto'), t('clerk.parkPayment')] }]) },
  { name: 'transfer', keys: ['t'], phases: ['serving'], ask: onTicket('transfer', (desk, ticket) => transferFields(desk.hall, ticket), x => transferBody(x)) },
  { name: 'sendOn', keys: ['e'], phases: ['serving'], elsewhere: true, ask: desk => sendOn(desk.hall, desk.window.hand.ticket) },
  { name: 'requeue', keys: ['q'], phases: ['serving'], ask: onTicket('requeue', () => [...placeFields(), reason()], x => ({ ...placeBody(x), reason: x.reason })) },
  { name: 'cancel', keys: ['x'], phases: ['called'], ask: onTicket('cancel', () => [reason()], x => x) },
  { name: 'find', keys: ['c'], phases: [...open, 'paused', 'draining'], side: true, look: desk => findTicket(desk.hall, { role: desk.who.role, window: desk.window.window }) },
  { name: 'pause', keys: ['z'], phases: open, side: true, ask: onWindow('state', { question: pause, bodyOf: x => ({ state: 'paused', reason: x.reason }) }) },
  { name: 'close', keys: ['d'], phases: ['idle', 'ready', 'paused'], side: true, ask: state('closed') },
  { name: 'drain', keys: ['d'], phases: held, side: true, ask: state('draining') },
  { name: 'autoCall', keys: ['u'], phases: open, side: true, ask: onWindow('auto-call', { question: autoCall, bodyOf: x => ({ seconds: x.seconds === '' ? null : Number(x.seconds) }) }) },
  { name: 'handOver', keys: ['h'], phases: [...open, 'paused', 'draining', 'closed'], side: true, seated: true, ask: onWindow('handover', { question: colleague, bodyOf: x => ({ to: x.to || null, reason: x.reason || undefined }), method: 'POST' }) },
  { name: 'leave', keys: ['l'], phases: ['idle', 'ready', 'paused', 'closed'], side: true, ask: onWindow('staff', { bodyOf: () => ({ staff: null }) }) },
];

/** How a key is written on a button. */
export const keyName = key => ({ ' ': t('clerk.space'), Enter: '↵' }[key] ?? key.toUpperCase());
