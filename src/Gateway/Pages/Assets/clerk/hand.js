// The ticket in hand, as large as can be, and what the window waits for when there is none.

import { byId, duration, has, lang, make, nameOf, t, toggle } from '../common/page.js';
import { priorityOf } from '../common/ticket.js';

/** What the window is about, which decides what may be done: the hand comes first. */
export function phaseOf(window) {
  const ticket = window.hand?.ticket;
  return ticket?.state === 'called' || ticket?.state === 'serving' ? ticket.state : window.state;
}

const looks = { called: 'busy', serving: 'good', ready: 'good', idle: '', paused: 'warn', draining: 'warn', closed: '' };

function chip(text, kind = '') {
  return make('span', { class: `badge ${kind}`, text });
}

function factsOf(hall, ticket) {
  const waited = ticket.waitSeconds === null ? null : t('clerk.waited', { n: Math.round(ticket.waitSeconds / 60) });
  const special = ticket.priorityClass !== [...hall.classes.keys()][0];
  return [
    chip(priorityOf(hall, ticket), special ? 'warn' : ''),
    chip(hall.queue(ticket.queue)),
    waited && chip(waited),
    chip(t('clerk.drawn', { time: hall.clock.time(Date.parse(ticket.drawnAt)) })),
    ticket.recalls > 0 ? chip(t('clerk.recalls', { n: ticket.recalls })) : null,
    ticket.paper ? chip(t('clerk.paper', { text: ticket.paper.text }), 'warn') : null,
    ticket.forWindow ? chip(t('clerk.aimed'), 'tide') : null,
    ticket.origin ? chip(t('tickets.origin', { number: hall.elsewhere(ticket.origin) })) : null,
  ].filter(Boolean);
}

function servicesOf(hall, ticket) {
  const ended = new Set(ticket.segments.filter(x => x.finishedAt).map(x => x.service));
  return ticket.services.map(id => {
    const step = ended.has(id) ? 'done' : id === ticket.service ? 'now' : 'left';
    return make('li', { class: step, 'aria-current': step === 'now' ? 'step' : null }, hall.service(id), make('small', { text: ` ${t(`clerk.${step}`)}` }));
  });
}

function showTicket(hall, { ticket, reason }) {
  byId('number').textContent = ticket.number;
  byId('what').textContent = hall.service(ticket.service);
  byId('facts').replaceChildren(...factsOf(hall, ticket));
  byId('why').textContent = reason ? t('clerk.why', { why: lang === 'en' ? reason.en : reason.zh }) + (reason.note ? ` · ${reason.note}` : '') : '';
  byId('services').replaceChildren(...(ticket.services.length > 1 ? servicesOf(hall, ticket) : []));
}

function showNobody(hall, window) {
  const phase = window.state;
  byId('number').textContent = t(`clerk.${phase}`);
  byId('what').textContent = has(`clerk.${phase}Note`) ? t(`clerk.${phase}Note`) : '';
  byId('facts').replaceChildren();
  const reason = hall.told.pauseReasons.find(x => x.reason === window.pauseReason);
  byId('why').textContent = reason ? nameOf(reason.name) : window.pauseReason ?? '';
  byId('services').replaceChildren();
}

/** Shows the window. */
export function showHand(hall, window) {
  const phase = phaseOf(window);
  const held = phase === 'called' || phase === 'serving';
  byId('hand').dataset.phase = phase;
  byId('phase').textContent = held ? t(`clerk.${phase}`) : t(`windowStates.${phase}`);
  byId('phase').className = `badge ${looks[phase]}`;
  byId('number').classList.toggle('words', !held);
  if (held) showTicket(hall, window.hand);
  else showNobody(hall, window);
  const other = window.hand && !held ? window.hand.ticket : null;
  document.title = `${held ? `${window.hand.ticket.number} · ` : other ? `${other.number} · ` : ''}${byId('phase').textContent} · ${hall.window(window.window)}`;
}

/** Keeps the timers: until a call is missed, how long a service or a pause has lasted. */
export function showTimer(hall, window) {
  const ticket = window?.hand?.ticket;
  const now = hall.clock.now();
  const [from, until] = !window ? []
    : ticket?.state === 'called' ? [ticket.calledAt, ticket.missesAt]
      : ticket?.state === 'serving' ? [ticket.startedAt] : window.state === 'paused' ? [window.pausedSince] : [];
  const text = until ? t('clerk.missesIn', { time: duration((Date.parse(until) - now) / 1000) }) : from ? duration((now - Date.parse(from)) / 1000) : '';
  if (byId('timer').textContent !== text) byId('timer').textContent = text;
  toggle('timer', text !== '');
}

/** What waits in the queues of the window. */
export function showLines(hall, window, queues) {
  const serves = window.serves.length ? window.serves : hall.windows.get(window.window)?.primary ?? [];
  byId('lines').replaceChildren(...serves.map(id => {
    const told = queues.find(x => x.queue === id);
    const late = told && told.oldestWaitSeconds > (hall.queues.get(id)?.targetMinutes ?? Infinity) * 60;
    return make('li', {},
      make('span', { text: hall.queue(id) }),
      make('strong', { class: `figures ${late ? 'late' : ''}`, text: told ? t('clerk.waiting', { n: told.waiting }) : '–' }),
      make('small', { text: told?.waiting ? t('clerk.oldest', { n: Math.round(told.oldestWaitSeconds / 60) }) : '' }));
  }));
}

/** What is to be known of the window itself, beside what the rest of the page says. */
export function showWindow(hall, window, who) {
  const fact = (name, value) => (value ? [make('dt', { text: t(`clerk.${name}`) }), make('dd', { text: value })] : []);
  const pauses = window.pauses.map(x => t('clerk.pauseSum', { reason: nameOf(x.name), n: x.count, time: duration(x.seconds) })).join('; ');
  byId('windowFacts').replaceChildren(
    ...fact('clerk', window.clerk && window.clerk !== who.staff ? hall.person(window.clerk) : ''),
    ...fact('autoCall', window.autoCallSeconds === null ? '' : t('clerk.seconds', { n: Math.round(window.autoCallSeconds) })),
    ...fact('aimedAt', window.aimed ? String(window.aimed) : ''),
    ...fact('handoverTo', window.handoverTo ? hall.person(window.handoverTo) : ''),
    ...fact('pauses', pauses));
}
