import { ask, base, hall as hallId, Refusal, speakAs, untilAnswered } from '../common/api.js';
import { Chooser } from '../common/chooser.js';
import { HallClock } from '../common/clock.js';
import { byId, nameOf, offerLanguages, t, toggle } from '../common/page.js';
import { Following } from './following.js';

const clock = new HallClock();
const kept = `ticket-${hallId}`;

// The secret of a ticket stands behind the '#': it reaches no log.
function asked() {
  const told = new URLSearchParams(location.hash.slice(1));
  if (told.get('ticket') && told.get('key')) return { ticket: told.get('ticket'), key: told.get('key') };
  if (told.get('pass')) return { pass: told.get('pass') };
  return JSON.parse(localStorage.getItem(kept) ?? 'null');
}

function follow(hall, ticket) {
  localStorage.setItem(kept, JSON.stringify(ticket));
  history.replaceState(null, '', `${location.pathname}${location.search}#${new URLSearchParams(ticket)}`);
  toggle('choose', false);
  toggle('scan', false);
  toggle('follow', true);
  new Following({ hall, clock, ticket }).start();
}

function showScan(text) {
  if (text) byId('scanTitle').textContent = text;
  toggle('scan', true);
}

async function choose(hall, pass) {
  try {
    const { body } = await ask(`${base}/phone-pass`, { method: 'POST', body: { pass } });
    speakAs(body.token);
  } catch (error) {
    showScan(error instanceof Refusal && error.status === 403 ? t('phone.expired') : t('common.silent'));
    return;
  }
  history.replaceState(null, '', location.pathname + location.search);
  toggle('choose', true);
  const drawn = ticket => follow(hall, { ticket: ticket.ticketId, key: ticket.accessToken });
  new Chooser({ into: byId('choose'), hall, clock, drawn, waiting: yes => toggle('banner', yes) });
}

async function begin() {
  offerLanguages();
  const { body: hall } = await untilAnswered(() => ask(base), yes => toggle('banner', yes));
  byId('hall').textContent = nameOf(hall.name);
  clock.set(hall.clock, hall.timeZone).keep();
  const what = asked();
  if (what?.ticket) follow(hall, what);
  else if (what?.pass) await choose(hall, what.pass);
  else showScan();
}

begin();
