import { ask, base, untilAnswered } from '../common/api.js';
import { Chooser } from '../common/chooser.js';
import { HallClock } from '../common/clock.js';
import { byId, lang, nameOf, offerLanguages, otherName, t, toggle } from '../common/page.js';
import { waitOf, zonesOf } from '../common/wait.js';
import { enrolledAs, keepBeating } from './device.js';
import { countDraw, oftenDrawn } from './often.js';
import { offerPad } from './pad.js';

const idleAfter = 60;
const shownFor = 40;
const clock = new HallClock();
const prints = new URLSearchParams(location.search).get('print') === 'on';

// The machine's own language: the next person does not speak the last one's.
const home = sessionStorage.getItem('kiosk-language') ?? lang;
sessionStorage.setItem('kiosk-language', home);
let chooser = null;
let idle = null;
let leaving = null;
let left = 0;

function start() {
  clearInterval(leaving);
  if (lang !== home) {
    const address = new URL(location.href);
    address.searchParams.set('lang', home);
    location.replace(address);
    return;
  }
  toggle('result', false);
  toggle('choose', true);
  chooser.start();
}

// Nobody there: the next person begins at the beginning.
function stirred() {
  clearTimeout(idle);
  left = Math.max(left, shownFor);
  idle = setTimeout(() => { if (byId('result').hidden) start(); }, idleAfter * 1000);
}

const picture = svg => new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement;

async function showCode(ticket) {
  byId('code').replaceChildren();
  const response = await fetch(`${base}/tickets/${ticket.ticketId}/qr.svg`, { headers: { Authorization: `Bearer ${ticket.accessToken}` } });
  if (response.ok) byId('code').append(picture(await response.text()));
}

async function show(ticket) {
  countDraw(ticket.services);
  byId('number').textContent = ticket.number;
  byId('service').textContent = ticket.services.map(id => nameOf(chooser.hall.services.find(x => x.service === id).name)).join(' · ');
  byId('ahead').textContent = ticket.ahead > 0 ? t('kiosk.ahead', { n: ticket.ahead }) : t('kiosk.next');
  byId('wait').textContent = ticket.waitMinutes ? t('kiosk.wait', { time: waitOf(ticket.waitMinutes) }) : t('kiosk.waitUnknown');
  byId('waitIn').textContent = t('kiosk.waitIn', { zones: zonesOf(chooser.hall, ticket.queue) });
  byId('drawnAt').textContent = `${clock.date(Date.parse(ticket.drawnAt))} ${clock.time(Date.parse(ticket.drawnAt))}`;
  toggle('choose', false);
  toggle('pad', false);
  toggle('result', true);
  byId('done').focus();
  left = shownFor;
  clearInterval(leaving);
  leaving = setInterval(() => {
    left -= 1;
    byId('returning').textContent = t('kiosk.returning', { n: left });
    if (left <= 0) start();
  }, 1000);
  await showCode(ticket).catch(() => {});
  if (prints) print();
}

async function keepCode() {
  try {
    const { body } = await ask(`${base}/phone-pass`);
    byId('scanCode').replaceChildren(picture(body.svg));
    toggle('scan', true);
    setTimeout(keepCode, body.seconds * 1000 + 500);
  } catch {
    toggle('scan', false);
    setTimeout(keepCode, 15000);
  }
}

// Sessions begin and end: what the hall says is read again every minute.
async function readHall() {
  const { body } = await ask(base);
  byId('hall').textContent = nameOf(body.name);
  byId('hallOther').textContent = otherName(body.name);
  clock.set(body.clock, body.timeZone);
  return body;
}

async function keepHall() {
  try {
    chooser.hall = await readHall();
  } catch {
    // What was read last stands; that the service is away is told by its pulse.
  }
  setTimeout(keepHall, 60000);
}

// Whoever stands before the machine shall know that the service is away before choosing, not after.
async function keepPulse() {
  const lives = await ask('/health/live').then(() => true, () => false);
  toggle('banner', !lives);
  setTimeout(keepPulse, 5000);
}

async function begin() {
  offerLanguages();
  const as = enrolledAs('kiosk');
  if (!as && !sessionStorage.getItem('token')) {
    readHall().catch(() => {});
    toggle('choose', false);
    toggle('closed', true);
    return;
  }
  const hall = await untilAnswered(readHall, yes => toggle('banner', yes));
  clock.showIn(byId('clock'));
  chooser = new Chooser({ into: byId('choose'), hall, clock, drawn: show, waiting: yes => toggle('banner', yes), often: oftenDrawn });
  chooser.onshow = () => offerPad(byId('pad'), chooser.into.querySelector('.search'));
  chooser.onshow();
  for (const event of ['pointerdown', 'keydown', 'scroll']) document.addEventListener(event, stirred, true);
  byId('done').addEventListener('click', start);
  byId('print').addEventListener('click', () => print());
  setTimeout(keepHall, 60000);
  keepPulse();
  keepCode();
  if (as) keepBeating(as);
}

begin();
