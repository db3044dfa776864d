// Everything a clerk may do at a window: its keys, when it may be done, and how it is asked for.

import { base, act } from '../common/api.js';
import { askFor } from '../common/dialog.js';
import { nameOf, t } from '../common/page.js';
import { findTicket, placeBody, placeFields, transferBody, transferFields } from '../common/ticket.js';
import { pickServices } from './services.js';

const reason = (name = 'reason') => ({ name: 'reason', label: t(`clerk.${name}`), maxlength: 200 });
const held = ['called', 'serving'];
const open = ['idle', 'ready', ...held];

function onTicket(verb, fields, bodyOf = x => x) {
  return async desk => {
    const ticket = desk.window.hand.ticket;
    const asked = fields?.(desk, ticket);
    const given = asked ? await askFor({ title: `${t(`clerk.${verb.word ?? verb}`)} · ${ticket.number}`, fields: asked }) : {};
    return given && (() => act(`${base}/tickets/${ticket.ticketId}/${verb.path ?? verb}`, { ...bodyOf(given, ticket), callId: ticket.callId }, desk.patience));
  };
}

function onWindow(path, bodyOf, method = 'PUT') {
  return async desk => {
    const body = await bodyOf(desk);
    return body && (() => act(`${base}/windows/${desk.window.window}/${path}`, body, { method, ...desk.patience }));
  };
}

const state = (name, because) => onWindow('state', () => ({ state: name, reason: because }));

async function pause(desk) {
  const reasons = desk.hall.told.pauseReasons.map(x => [x.reason, nameOf(x.name)]);
  const field = reasons.length ? { ...reason('pauseReason'), options: reasons, value: reasons[0][0] } : reason('pauseReason');
  const given = await askFor({ title: t('clerk.pause'), fields: [field] });
  return given && { state: 'paused', reason: given.reason };
}

async function colleague(desk) {
  const others = [...desk.hall.staff.keys()].filter(x => x !== desk.window.clerk).map(x => [x, desk.hall.person(x)]);
  const given = await askFor({
    title: t('clerk.handOver'), text: t('clerk.handOverNote'),
    fields: [{ name: 'to', label: t('clerk.colleague'), required: false, value: desk.window.handoverTo ?? '', options: [['', t('clerk.nobody')], ...others] }, { ...reason(), required: false }],
  });
  return given && { to: given.to || null, reason: given.reason || undefined };
}

async function autoCall(desk) {
  const given = await askFor({
    title: t('clerk.autoCall'), text: t('clerk.autoCallNote'),
    fields: [{ name: 'seconds', label: t('clerk.autoCallSeconds'), type: 'number', min: 1, max: 600, required: false, value: desk.window.autoCallSeconds ?? '' }],
  });
  return given && { seconds: given.seconds === '' ? null : Number(given.seconds) };
}

async function addServices(desk) {
  const ticket = desk.window.hand.ticket;
  const services = await pickServices(desk.hall, ticket);
  return services && (() => act(`${base}/tickets/${ticket.ticketId}/services`, { callId: ticket.callId, services }, desk.patience));
}

/**
 * In the order in which they are shown. 'phases' says when; 'main' what is large; 'side' what belongs to the window rather than
 * to the ticket. 'ask' gives what is to be sent, once somebody has said all there is to say, or null.
 */
export const commands = [
  { name: 'open', keys: ['o', 'Enter'], phases: ['closed', 'draining'], main: ['closed'], ask: state('open') },
  { name: 'resume', keys: ['z', 'Enter'], phases: ['paused'], main: ['paused'], ask: state('open') },
  { name: 'next', keys: [' ', 'n'], phases: ['idle'], main: ['idle'], ask: onWindow('call-next', () => ({}), 'POST') },
  { name: 'start', keys: ['s', 'Enter'], phases: ['called'], main: ['called'], ask: onTicket('start') },
  { name: 'finish', keys: ['f', 'Enter'], phases: ['serving'], main: ['serving'], ask: onTicket('finish') },
  { name: 'recall', keys: ['r'], phases: ['called'], ask: onTicket('recall') },
  { name: 'missed', keys: ['m'], phases: ['called'], ask: onTicket('missed') },
  { name: 'putBack', keys: ['b'], phases: ['called'], ask: onTicket({ word: 'putBack', path: 'put-back' }, () => [{ ...reason(), required: false }], x => ({ reason: x.reason || undefined })) },
  { name: 'addService', keys: ['a'], phases: ['serving'], ask: addServices },
  { name: 'park', keys: ['p'], phases: held, ask: onTicket('park', () => [{ ...reason('parkReason'), suggestions: [t('clerk.parkPapers'), t('clerk.parkCopy'), t('clerk.parkPhoto'), t('clerk.parkPayment')] }]) },
  { name: 'transfer', keys: ['t'], phases: ['serving'], ask: onTicket('transfer', (desk, ticket) => transferFields(desk.hall, ticket), x => transferBody(x)) },
  { name: 'requeue', keys: ['q'], phases: ['serving'], ask: onTicket('requeue', () => [...placeFields(), reason()], x => ({ ...placeBody(x), reason: x.reason })) },
  { name: 'cancel', keys: ['x'], phases: ['called'], ask: onTicket('cancel', () => [reason()], x => x) },
  { name: 'find', keys: ['c'], phases: [...open, 'paused', 'draining'], side: true, look: desk => findTicket(desk.hall, { role: desk.who.role, window: desk.window.window }) },
  { name: 'pause', keys: ['z'], phases: open, side: true, ask: onWindow('state', pause) },
  { name: 'close', keys: ['d'], phases: ['idle', 'ready', 'paused'], side: true, ask: state('closed') },
  { name: 'drain', keys: ['d'], phases: held, side: true, ask: state('draining') },
  { name: 'autoCall', keys: ['u'], phases: open, side: true, ask: onWindow('auto-call', autoCall) },
  { name: 'handOver', keys: ['h'], phases: [...open, 'paused', 'draining', 'closed'], side: true, seated: true, ask: onWindow('handover', colleague, 'POST') },
  { name: 'leave', keys: ['l'], phases: ['idle', 'ready', 'paused', 'closed'], side: true, ask: onWindow('staff', () => ({ staff: null })) },
];

/** How a key is written on a button. */
export const keyName = key => ({ ' ': t('clerk.space'), Enter: '↵' }[key] ?? key.toUpperCase());
