// Tidal duty: in one sentence what to do now, until when to answer, and folded away why.

import { act, ask, base } from '../common/api.js';
import { byId, duration, lang, make, t, toggle } from '../common/page.js';
import { attempt } from '../common/staff.js';

const asked = ['approved', 'autoApproved', 'assigned'];

/** The episode that concerns this clerk or this window now; null when there is none. */
export async function dutyOf(staff, window) {
  const { body } = await ask(`${base}/tides`);
  const mine = body.filter(x => (staff && x.clerk === staff) || (window && x.window === window));
  return mine.find(x => asked.includes(x.state) || x.state === 'open' || x.state === 'draining') ?? null;
}

function button(command, again) {
  return make('button', { type: 'button', class: command.primary ? 'primary' : null, 'aria-keyshortcuts': command.key, onclick: () => again(command.name) },
    t(`clerk.${command.name}`), ' ', make('kbd', { text: command.key.toUpperCase() }));
}

/** What may be answered to it, by key. */
export function answersTo(duty) {
  return duty && asked.includes(duty.state) ? [{ name: 'accept', key: 'y', primary: true, verb: 'acknowledge' }, { name: 'decline', key: 'w', verb: 'decline' }] : [];
}

/** What to do now, in words: 'seat' is the window where the clerk sits (null for none), with what is in hand there. */
function wordsFor(hall, duty, seat) {
  const own = hall.windows.get(duty.window)?.primary ?? [];
  const queues = duty.queues.filter(x => !own.includes(x)).map(hall.queue).join(lang === 'en' ? ', ' : '、');
  const words = name => t(`clerk.${name}`, { window: hall.window(duty.window), queue: hall.queue(duty.forQueue), queues });
  if (seat?.window !== duty.window) return words('tideGo');
  if (asked.includes(duty.state)) return words('tideAsked');
  const held = ['called', 'serving'].includes(seat.hand?.ticket.state) ? `${t('clerk.tideFirst', { number: seat.hand.ticket.number })} ` : '';
  const [begun, over] = own.length ? ['tideOpen', 'tideDraining'] : ['tideOnly', 'tideLeave'];
  return held + words(duty.state === 'open' ? begun : over);
}

let shown = '';

/** Shows it; 'answer' hears which answer was given. */
export function showDuty(hall, duty, seat, answer) {
  toggle('tide', Boolean(duty));
  const words = duty && wordsFor(hall, duty, seat);
  const now = JSON.stringify([duty, words]);
  if (now === shown) return;
  shown = now;
  if (!duty) return;
  byId('tide').replaceChildren(...[
    make('h3', { text: t('clerk.tide') }),
    make('p', { class: 'do', text: words }),
    duty.deadline && asked.includes(duty.state) ? make('p', { class: 'soft' }, t('clerk.tideUntil'), ' ', make('strong', { class: 'figures', id: 'tideLeft' })) : null,
    make('div', { class: 'acts small' }, ...answersTo(duty).map(x => button(x, answer))),
    make('details', {}, make('summary', { text: t('clerk.tideWhy') }), make('p', { class: 'soft', text: lang === 'en' ? duty.reason.en : duty.reason.zh })),
  ].filter(Boolean));
  showLeft(hall, duty);
}

/** Keeps the time that is left to answer. */
export function showLeft(hall, duty) {
  const left = byId('tideLeft');
  if (left && duty?.deadline) left.textContent = duration((Date.parse(duty.deadline) - hall.clock.now()) / 1000);
}

/** Answers; gives whether that was done. */
export function answerDuty(duty, name) {
  const { verb } = answersTo(duty).find(x => x.name === name);
  return attempt(() => act(`${base}/tides/${duty.tideId}/${verb}`));
}
