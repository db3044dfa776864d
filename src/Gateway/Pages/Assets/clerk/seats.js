// Where to sit: the clerk's own window first, then whatever was handed over, then all others by zone.

import { act, ask, base } from '../common/api.js';
import { askFor } from '../common/dialog.js';
import { byId, make, t, toggle } from '../common/page.js';
import { attempt } from '../common/staff.js';

const seatsLookedInto = 24;

// Beyond so many windows one is found by what is typed.
const many = 24;

/** The window where somebody sits now, or null. */
export async function seatOf(staff) {
  const { body } = await ask(`${base}/windows`);
  return body.find(x => x.clerk === staff)?.window ?? null;
}

async function offersTo(staff, windows) {
  const taken = windows.filter(x => x.clerk && x.clerk !== staff).slice(0, seatsLookedInto);
  const told = await Promise.all(taken.map(x => ask(`${base}/windows/${x.window}`).then(y => y.body, () => null)));
  return new Set(told.filter(x => x?.handoverTo === staff).map(x => x.window));
}

let sitting = false;

async function sit(hall, staff, { window, clerk }, kind, done) {
  if (sitting) return;
  sitting = true;
  await attempt(async () => {
    const taking = clerk && clerk !== staff && kind !== 'offered';
    const send = (given, patience) => act(`${base}/windows/${window}/staff`, { staff, takeOver: taking ? true : undefined, reason: given.reason }, { method: 'PUT', ...patience });
    const sat = await (taking ? askFor({
      title: t('clerk.takeOver', { window: hall.window(window) }), text: t('clerk.takeOverNote'), danger: true,
      confirm: t('clerk.takeOverDo'), fields: [{ name: 'reason', label: t('clerk.reason'), maxlength: 200 }], send,
    }) : send({}));
    if (sat) done(window);
  });
  sitting = false;
}

function seatButton(hall, staff, told, kind, done) {
  const who = told.clerk ? hall.person(told.clerk) : t('clerk.free');
  return make('button', { type: 'button', class: `seat ${kind}`, 'data-window': told.window, onclick: () => (staff ? sit(hall, staff, told, kind, done) : done(told.window)) },
    make('strong', { text: hall.window(told.window) }),
    kind ? make('span', { class: 'kind', text: t(`clerk.${kind}`) }) : null,
    make('span', { class: `badge ${told.clerk ? 'busy' : ''}`, text: t(`windowStates.${told.state}`) }),
    make('small', { text: who }));
}

// Leaves the windows whose name, person or state has what was typed.
function sift() {
  const typed = byId('findSeat').value.trim().toLowerCase();
  for (const seat of byId('zones').querySelectorAll('.seat')) seat.hidden = !seat.textContent.toLowerCase().includes(typed);
  for (const zone of byId('zones').children) zone.hidden = !zone.querySelector('.seat:not([hidden])');
}

/** Lets a window be found; Enter goes to the first one that is left. */
export function offerFinding() {
  byId('findSeat').addEventListener('input', sift);
  byId('findSeat').addEventListener('keydown', event => {
    if (event.key !== 'Enter') return;
    // The key that finds a seat must not take it.
    event.preventDefault();
    byId('zones').querySelector('.seat:not([hidden])')?.focus();
  });
}

let shown = '';

/** Shows the windows; 'done' hears where somebody sat down. */
export async function showSeats(hall, staff, done) {
  const { body: windows } = await ask(`${base}/windows`);
  const offered = staff ? await offersTo(staff, windows) : new Set();
  const now = JSON.stringify([windows, [...offered]]);
  if (now === shown) return;
  const focused = document.activeElement;
  shown = now;
  const home = hall.staff.get(staff)?.homeWindow;
  const kindOf = x => (offered.has(x.window) ? 'offered' : x.window === home ? 'home' : '');
  const button = x => seatButton(hall, staff, x, kindOf(x), done);
  const first = windows.filter(kindOf);
  const zones = Map.groupBy(windows.filter(x => !kindOf(x)), x => hall.windows.get(x.window)?.zone ?? '');
  byId('offers').replaceChildren(...first.map(button));
  byId('zones').replaceChildren(...[...zones].map(([zone, members]) => make('section', {},
    make('h3', { text: t('clerk.zone', { zone }) }), make('div', { class: 'seat-grid' }, ...members.map(button)))));
  toggle('findSeat', windows.length > many);
  sift();
  if (focused !== byId('findSeat')) (document.querySelector(`.seat[data-window="${focused.dataset.window}"]`) ?? document.querySelector('.seat'))?.focus();
}
