// The clerk's page: who is here, where they sit, and from then on their desk.

import { byId, make, t, tell, toggle } from '../common/page.js';
import { attempt, every, startPage } from '../common/staff.js';
import { commands, keyName } from './commands.js';
import { Desk } from './desk.js';
import { answerDuty, dutyOf, showDuty } from './duty.js';
import { offerFinding, seatOf, showSeats } from './seats.js';

function keyRow(keys, text) {
  return make('li', {}, make('span', {}, ...keys.flatMap(x => [make('kbd', { text: keyName(x) }), ' '])), text);
}

function showKeys() {
  if (document.querySelector('dialog[open]')) return;
  const dialog = make('dialog', { 'aria-labelledby': 'keys-title', class: 'keys' },
    make('h2', { id: 'keys-title', text: t('clerk.keys') }),
    make('ul', {},
      ...commands.map(x => keyRow(x.keys, t(`clerk.${x.name}`))),
      keyRow(['y'], t('clerk.accept')), keyRow(['w'], t('clerk.decline')), keyRow(['?'], t('clerk.keys'))),
    make('form', { method: 'dialog', class: 'actions' }, make('button', { text: t('common.close') })));
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}

async function sitDown(hall, who, window) {
  const desk = new Desk(hall, who, taker => {
    if (taker) sessionStorage.setItem('taken', hall.person(taker));
    location.hash = '';
    location.reload();
  });
  history.replaceState(null, '', `#${window}`);
  document.querySelector('.told').prepend(byId('tide'));
  toggle('seats', false);
  toggle('desk', true);
  await desk.open(window);
}

// Whoever sits nowhere may still be sent to a tidal window.
function awaitDuty(hall, who) {
  if (!who.staff) return;
  byId('seats').prepend(byId('tide'));
  let duty = null;
  const read = every(5, async () => {
    if (byId('seats').hidden) return;
    duty = await dutyOf(who.staff, null);
    showDuty(hall, duty, null, async name => {
      await answerDuty(duty, name);
      read();
    });
  });
}

async function start() {
  const { who, hall } = await startPage('clerk', 'supervisor');
  byId('help').addEventListener('click', showKeys);
  document.addEventListener('keydown', event => {
    if (event.key === '?' && !event.target.closest('input, select, textarea')) showKeys();
  });
  const taken = sessionStorage.getItem('taken');
  if (taken) tell(t('clerk.taken', { who: taken }), 'bad');
  sessionStorage.removeItem('taken');

  const named = location.hash.slice(1);
  let window = null;
  await attempt(async () => { window = who.staff ? await seatOf(who.staff) : null; });
  window ??= who.role === 'supervisor' && hall.windows.has(named) ? named : null;
  if (window) {
    await sitDown(hall, who, window);
    return;
  }

  toggle('seats', true);
  awaitDuty(hall, who);
  offerFinding();
  const choose = every(10, async () => {
    if (!byId('seats').hidden && !document.querySelector('dialog[open]')) {
      await showSeats(hall, who.staff, chosen => sitDown(hall, who, chosen));
    }
  });
  choose();
}

start();
