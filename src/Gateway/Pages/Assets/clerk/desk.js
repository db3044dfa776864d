// The desk of one window: follows it, shows it, and does what keys and buttons ask for.

import { ask, base, follow } from '../common/api.js';
import { byId, make, t, tell, toggle } from '../common/page.js';
import { allowSound, attempt, chime, every } from '../common/staff.js';
import { commands, keyName } from './commands.js';
import { showAside } from './aside.js';
import { answerDuty, answersTo, dutyOf, showDuty, showLeft } from './duty.js';
import { phaseOf, showHand, showLines, showTimer, showWindow } from './hand.js';

// Whoever presses twice means it once: so long after something was done, or what is shown has changed, no press counts.
const settling = 500;

export class Desk {
  window = null;
  patience = { waiting: waiting => this.#lost('command', waiting) };
  #duty = null;
  #busy = null;
  #settle = null;
  #left = false;
  #applied = 0;
  #shown = '';
  #queues = [];
  #calledAt = null;
  #gone = new Set();

  constructor(hall, who, left) {
    this.hall = hall;
    this.who = who;
    this.left = left;
  }

  /** Begins to follow a window. */
  async open(window) {
    byId('place').textContent = this.hall.window(window);
    const read = async () => {
      const at = this.#applied;
      const { body } = await ask(`${base}/windows/${window}`);
      if (at === this.#applied) this.#take(body);
    };
    this.refresh = read;
    await attempt(read);
    follow(`${base}/windows/${window}/stream`, { window: told => this.#take(told) }, live => this.#lost('stream', !live));
    every(5, async () => {
      this.#queues = (await ask(`${base}/queues`)).body;
      if (this.window) showLines(this.hall, this.window, this.#queues);
    }, live => this.#lost('polls', !live));
    this.readDuty = every(5, () => this.#readDuty());
    this.readAside = every(10, () => showAside(this.hall, { role: this.who.role, window }, () => { this.refresh(); this.readAside(); }));
    every(10, () => this.#readBoards());
    setInterval(() => {
      showTimer(this.hall, this.window);
      showLeft(this.hall, this.#duty);
      this.#showGap();
    }, 250);
    document.addEventListener('keydown', event => this.#key(event));
    document.addEventListener('pointerdown', allowSound);
  }

  #lost(what, lost) {
    if (lost) this.#gone.add(what);
    else this.#gone.delete(what);
    toggle('banner', this.#gone.size > 0);
  }

  #take(told) {
    this.#applied += 1;
    const before = this.window;
    this.window = told;
    if (before && this.who.staff === before.clerk && told.clerk !== before.clerk && before.clerk) {
      this.left(told.clerk);
      return;
    }

    const held = told.hand?.ticket;
    this.#noteCall(held, before?.hand?.ticket);
    if (held?.state === 'called' && before && held.callId !== before.hand?.ticket.callId && this.#busy !== 'next') chime(660, 880);
    if (told.tide !== before?.tide) this.readDuty?.();
    this.#show();
  }

  #show() {
    const phase = phaseOf(this.window);
    showHand(this.hall, this.window);
    showTimer(this.hall, this.window);
    showWindow(this.hall, this.window, this.who);
    showLines(this.hall, this.window, this.#queues);
    this.#showDuty();
    const ticket = this.window.hand?.ticket;
    const now = [phase, ticket?.callId, ticket?.service, this.window.state, this.window.clerk].join(' ');
    if (now === this.#shown) return;
    this.#settled(this.#shown ? settling : 0);
    this.#shown = now;
    this.#showCommands(phase);
  }

  // When the ticket in hand was last called: the service tells of its first call, a recall is seen here.
  #noteCall(ticket, before) {
    if (ticket?.state !== 'called') this.#calledAt = null;
    else if (ticket.callId !== before?.callId) this.#calledAt = Date.parse(ticket.calledAt);
    else if (ticket.recalls > before.recalls) this.#calledAt = this.hall.clock.now();
  }

  /** How many seconds until it may be called again; 0 when it may. */
  #gapLeft() {
    const { rules } = this.hall.told;
    const left = this.#calledAt === null ? 0 : rules.recallGapSeconds - (this.hall.clock.now() - this.#calledAt) / 1000;
    return Math.max(0, Math.ceil(left / this.hall.clock.speed));
  }

  #showGap() {
    const button = document.querySelector('[data-command=recall]');
    if (!button) return;
    const left = this.#gapLeft();
    button.disabled = left > 0;
    const key = left > 0 ? t('clerk.inSeconds', { n: left }) : keyName('r');
    const sign = button.querySelector('kbd');
    if (sign.textContent !== key) sign.textContent = key;
  }

  #settled(after) {
    const { dataset } = byId('hand');
    clearTimeout(this.#settle);
    this.#left = false;
    delete dataset.settled;
    this.#settle = setTimeout(() => {
      if (!this.#busy) dataset.settled = '';
    }, after);
  }

  // Whoever left a dialog has done nothing that a further key could do twice; a second click may still be the first one's.
  #takes(byKey) {
    return 'settled' in byId('hand').dataset || (byKey && this.#left);
  }

  #offered(phase) {
    return commands.filter(x => (x.phases.includes(phase) || (x.name === 'resume' && this.window.state === 'paused')) && !(x.seated && !this.window.clerk) && !(x.elsewhere && !this.hall.others.length));
  }

  #showCommands(phase) {
    const focused = document.activeElement?.closest('.main-act, .acts') !== null;
    const offered = this.#offered(phase);
    const main = offered.filter(x => x.main?.includes(phase));
    byId('mainAct').replaceChildren(...main.map(x => this.#button(x, 'primary')));
    byId('acts').replaceChildren(...offered.filter(x => !x.side && !main.includes(x)).map(x => this.#button(x)));
    byId('windowActs').replaceChildren(...offered.filter(x => x.side).map(x => this.#button(x)));
    this.#showGap();
    // The number, not a button: a second press of the same key must not do the next thing.
    if (focused || document.activeElement === document.body) byId('number').focus({ preventScroll: true });
  }

  #button(command, kind) {
    return make('button', { type: 'button', class: kind, 'data-command': command.name, 'aria-keyshortcuts': command.keys.map(x => (x === ' ' ? 'Space' : x)).join(' '), onclick: () => this.run(command) },
      make('span', { text: t(`clerk.${command.name}`) }), ...command.keys.map(x => make('kbd', { text: keyName(x) })));
  }

  #begin(name) {
    this.#busy = name;
    this.#left = false;
    delete byId('hand').dataset.settled;
  }

  /** Does a command once; while it is on its way nothing else is begun. */
  async run(command, byKey = false) {
    if (!this.#takes(byKey) || (command.name === 'recall' && this.#gapLeft() > 0)) return;
    this.#begin(command.name);
    document.querySelectorAll(`[data-command=${command.name}]`).forEach(x => x.setAttribute('aria-busy', 'true'));
    let left = false;
    try {
      await attempt(async () => { left = !await (command.look ?? command.ask)(this); });
      if (left) return;
      await attempt(() => this.refresh());
      this.readAside();
    } finally {
      this.#busy = null;
      this.#settled(settling);
      this.#left = left;
      document.querySelectorAll('[aria-busy]').forEach(x => x.removeAttribute('aria-busy'));
    }
  }

  async #answer(name) {
    if (!this.#takes(true)) return;
    this.#begin(name);
    if (await answerDuty(this.#duty, name)) tell(t(`clerk.${name}Done`));
    this.#busy = null;
    this.#settled(settling);
    this.readDuty();
  }

  #key(event) {
    allowSound();
    const plain = !event.ctrlKey && !event.altKey && !event.metaKey && !event.repeat;
    const elsewhere = document.querySelector('dialog[open]') || event.target.closest('input, select, textarea');
    const pressing = (event.key === ' ' || event.key === 'Enter') && event.target.closest('button, a, summary');
    if (!plain || elsewhere || pressing || !this.window) return;
    const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
    const command = this.#offered(phaseOf(this.window)).find(x => x.keys.includes(key));
    const answer = answersTo(this.#duty).find(x => x.key === key);
    if (!command && !answer) return;
    event.preventDefault();
    if (command) this.run(command, true);
    else this.#answer(answer.name);
  }

  async #readDuty() {
    const duty = await dutyOf(this.who.staff, this.window?.window);
    if (JSON.stringify(duty) === JSON.stringify(this.#duty)) return;
    if (duty && duty.tideId !== this.#duty?.tideId) chime(523, 659, 784);
    this.#duty = duty;
    this.#showDuty();
  }

  #showDuty() {
    showDuty(this.hall, this.#duty, this.window, name => this.#answer(name));
  }

  async #readBoards() {
    const { body } = await ask(`${base}/board/zones`);
    const zone = this.hall.windows.get(this.window?.window)?.zone;
    toggle('noBoard', body.some(x => x.zone === zone && !x.live));
  }
}
