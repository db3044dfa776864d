// What the pages of the staff share: the hall's names, the bar on top, refusals in words, polling, a chime.

import { ask, base, Refusal, signOut, Silence, untilAnswered, whoIs } from './api.js';
import { HallClock } from './clock.js';
import { wordsOf } from './refusals.js';
import { byId, nameOf, offerLanguages, t, tell, toggle } from './page.js';

export { wordsOf };

/** A hall's file as the pages need it: everything by its id, names in the page's language. */
export class HallNames {
  constructor(told, roster, halls) {
    this.told = told;
    this.clock = new HallClock().set(told.clock, told.timeZone);
    this.windows = new Map(told.windows.map(x => [x.window, x]));
    this.queues = new Map(told.queues.map(x => [x.queue, x]));
    this.services = new Map(told.services.map(x => [x.service, x]));
    this.classes = new Map(told.priorityClasses.map(x => [x.priorityClass, x]));
    this.staff = new Map(roster.map(x => [x.staff, x]));
    this.others = halls.filter(x => x.hall !== told.hall);
  }

  window = id => this.#name(this.windows, id);
  /** A number of another hall, with that hall's name. */
  elsewhere = ({ hall, number }) => `${nameOf(this.others.find(x => x.hall === hall)?.name ?? this.told.name)} ${number ?? ''}`;
  queue = id => this.#name(this.queues, id);
  service = id => this.#name(this.services, id);
  priority = id => this.#name(this.classes, id);
  person = id => this.#name(this.staff, id);

  #name(all, id) {
    return all.has(id) ? nameOf(all.get(id).name) : id ?? '';
  }
}

/** Does what somebody asked for; a refusal is told and given to 'refused'. True when it was done. */
export async function attempt(what, refused = () => {}) {
  try {
    await what();
    return true;
  } catch (error) {
    if (!(error instanceof Refusal || error instanceof Silence)) throw error;
    tell(t('common.refused', { why: wordsOf(error) }), 'bad');
    await refused(error);
    return false;
  }
}

/** Asks again and again, never twice at a time; what fails is asked again. Gives a function that asks at once. */
export function every(seconds, what, live = () => {}) {
  let timer = null;
  let running = false;
  async function run() {
    if (running) return;
    running = true;
    clearTimeout(timer);
    try {
      await what();
      live(true);
    } catch (error) {
      if (!(error instanceof Refusal || error instanceof Silence)) throw error;
      live(false, error);
    } finally {
      running = false;
      timer = setTimeout(run, seconds * 1000);
    }
  }

  run();
  return run;
}

/** Fills the bar and tells who is here and which hall this is; waits until the service answers. */
export async function startPage(...roles) {
  offerLanguages();
  const [who, { body: told }, { body: roster }, { body: halls }] = await untilAnswered(
    async () => [await whoIs(...roles), ...await Promise.all([ask(base), ask(`${base}/roster`), ask('/api/v1/halls')])], yes => toggle('banner', yes));
  const hall = new HallNames(told, roster, halls);
  byId('hallName').textContent = nameOf(told.name);
  byId('who').textContent = who.staff ? hall.person(who.staff) : who.name;
  hall.clock.showIn(byId('clock'));
  hall.clock.keep();
  byId('signOut').addEventListener('click', signOut);
  return { who, hall };
}

let audio = null;

/** Makes sounds possible; browsers want a gesture first. */
export function allowSound() {
  audio ??= new AudioContext();
  if (audio.state === 'suspended') audio.resume();
}

/** Plays short tones one after the other; silent until sounds are possible. */
export function chime(...frequencies) {
  if (audio?.state !== 'running') return;
  frequencies.forEach((frequency, index) => {
    const at = audio.currentTime + index * 0.17;
    const tone = audio.createOscillator();
    const gain = audio.createGain();
    tone.frequency.value = frequency;
    gain.gain.setValueAtTime(0, at);
    gain.gain.linearRampToValueAtTime(0.22, at + 0.02);
    gain.gain.exponentialRampToValueAtTime(0.001, at + 0.4);
    tone.connect(gain).connect(audio.destination);
    tone.start(at);
    tone.stop(at + 0.45);
  });
}
