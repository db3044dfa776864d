// Follows one ticket: where it stands, the call with sound and vibration, and what its holder may do.

import { act, ask, base, hall as hallId, Refusal, Silence } from '../common/api.js';
import { askFor } from '../common/dialog.js';
import { wordsOf } from '../common/refusals.js';
import { byId, make, nameOf, t, tell, toggle } from '../common/page.js';
import { waitOf, zonesOf } from '../common/wait.js';

const calm = 5000;
const soon = 2000;
const over = ['completed', 'cancelled', 'expired', 'forwarded'];

export class Following {
  #etag = null;
  #told = null;
  #heard = null;
  #bell = null;
  #busy = false;
  #lost = false;

  constructor({ hall, clock, ticket }) {
    this.hall = hall;
    this.clock = clock;
    this.path = `${base}/tickets/${ticket.ticket}`;
    this.as = ticket.key;
  }

  start() {
    byId('sound').addEventListener('click', () => this.#allowSound());
    byId('cancel').addEventListener('click', () => this.#cancel());
    byId('again').addEventListener('click', () => {
      localStorage.removeItem(`ticket-${hallId}`);
      location.replace(location.pathname + location.search);
    });
    byId('comeBack').addEventListener('click', () => this.#do('come-back', {}, t('phone.comeBack')));
    byId('comeBackRule').textContent = t('phone.comeBackRule', { n: this.hall.rules.comeBackAfter });
    byId('voucherNote').textContent = t('phone.voucher', { n: this.hall.rules.voucherDays });
    byId('scores').replaceChildren(...[5, 4, 3, 2, 1].map(score => make('button', { type: 'button', text: `${'★'.repeat(score)}${'☆'.repeat(5 - score)} ${t(`phone.score${score}`)}`, onclick: () => this.#rate(score) })));
    document.addEventListener('visibilitychange', () => { if (!document.hidden && !this.#lost) this.#read(); });
    this.#poll();
  }

  async #poll() {
    await this.#read();
    if (this.#lost) return;
    if (this.#told && over.includes(this.#told.state) && this.#told.state !== 'completed' && !this.#leaves()) return;
    const near = this.#told && (this.#told.state === 'called' || (this.#told.ahead ?? 99) < 4);
    setTimeout(() => this.#poll(), near ? soon : calm);
  }

  async #read() {
    try {
      const { status, body, etag } = await ask(this.path, { as: this.as, etag: this.#etag });
      toggle('banner', false);
      if (status === 304) return;
      this.#etag = etag;
      this.#show(body);
    } catch (error) {
      if (error instanceof Refusal && [401, 403, 404].includes(error.status)) {
        this.#lose();
        return;
      }
      toggle('banner', true);
    }
  }

  // A link that is broken stays so: it is said once, and nothing is asked any more.
  #lose() {
    this.#lost = true;
    localStorage.removeItem(`ticket-${hallId}`);
    byId('state').textContent = t('phone.unknown');
    for (const id of ['cancel', 'back', 'rating', 'sound', 'go']) toggle(id, false);
    toggle('again', true);
  }

  // Sent to another hall that has not told the new number yet.
  #leaves() {
    return this.#told.state === 'forwarded' && !this.#told.forward.ticketId;
  }

  // The new number is followed there, with that hall's windows and clock.
  #goOn({ hall, ticketId, accessToken }) {
    this.#lost = true;
    localStorage.removeItem(`ticket-${hallId}`);
    location.replace(`/${hall}/phone${location.search}#${new URLSearchParams({ ticket: ticketId, key: accessToken })}`);
  }

  #show(ticket) {
    this.#told = ticket;
    if (ticket.forward?.accessToken) {
      this.#goOn(ticket.forward);
      return;
    }
    document.title = `${ticket.number} ${t(`states.${ticket.state}`)}`;
    byId('number').textContent = ticket.paper?.text ?? ticket.number;
    byId('state').textContent = t(`states.${ticket.state}`);
    byId('ticket').className = `card ticket ${ticket.state} ${over.includes(ticket.state) ? 'over' : ''}`;
    this.#showWindow(ticket);
    this.#showFacts(ticket);
    const rated = ticket.segments.length > 0 && ticket.segments.every(x => x.rating !== null || x.finishedAt === null);
    toggle('rating', ticket.state === 'completed' && !rated);
    toggle('back', ticket.state === 'missed');
    toggle('parked', ticket.state === 'parked');
    toggle('voucher', Boolean(ticket.voucher));
    byId('voucherCode').textContent = ticket.voucher ?? '';
    toggle('cancel', ['waiting', 'called', 'parked', 'missed'].includes(ticket.state));
    toggle('again', over.includes(ticket.state));
    toggle('sound', !over.includes(ticket.state));
    if (ticket.state === 'called' && this.#heard !== `${ticket.callId}/${ticket.recalls}`) this.#alarm(`${ticket.callId}/${ticket.recalls}`);
  }

  #showWindow(ticket) {
    const at = ['called', 'serving'].includes(ticket.state) ? this.hall.windows.find(x => x.window === ticket.window) : null;
    toggle('go', Boolean(at));
    if (!at) return;
    byId('window').textContent = nameOf(at.name);
    byId('where').textContent = t('phone.where', { zone: at.zone });
    byId('guide').href = `/guide/${hallId}/windows/${at.window}`;
    byId('missesAt').textContent = ticket.state === 'called' && ticket.missesAt ? t('phone.missesAt', { time: this.clock.time(Date.parse(ticket.missesAt)) }) : '';
    toggle('tidal', !at.primary.includes(ticket.queue));
  }

  #showFacts(ticket) {
    const facts = [];
    if (ticket.state === 'waiting') {
      facts.push([t('phone.ahead'), t('phone.people', { n: ticket.ahead ?? 0 })]);
      facts.push([t('phone.wait'), ticket.waitMinutes ? waitOf(ticket.waitMinutes) : t('phone.waitUnknown')]);
      facts.push([t('phone.waitIn'), t('phone.where', { zone: zonesOf(this.hall, ticket.queue) })]);
    }
    facts.push([t('phone.service'), nameOf(this.hall.services.find(x => x.service === ticket.service)?.name ?? { zh: ticket.service, en: ticket.service })]);
    if (ticket.origin && ticket.origin.hall !== hallId) facts.push([t('phone.from'), ticket.origin.number]);
    facts.push([t('phone.drawn'), this.clock.time(Date.parse(ticket.drawnAt))]);
    byId('facts').replaceChildren(...facts.flatMap(([term, fact]) => [make('dt', { text: term }), make('dd', { text: fact })]));
  }

  #allowSound() {
    this.#bell = new Audio(`${base}/board/chime`);
    this.#bell.play().catch(() => {});
    byId('sound').textContent = t('phone.soundOn');
    byId('sound').disabled = true;
    navigator.wakeLock?.request('screen').catch(() => {});
  }

  // Some seconds of ringing: the phone may be in a pocket.
  #alarm(call) {
    this.#heard = call;
    // Before the first touch a browser refuses to, and complains of it.
    if (navigator.userActivation?.hasBeenActive !== false) navigator.vibrate?.([500, 200, 500, 200, 800]);
    if (!this.#bell) return;
    let rings = 3;
    this.#bell.onended = () => { if (--rings > 0) this.#bell.play().catch(() => {}); };
    this.#bell.play().catch(() => {});
  }

  // Tells at once that it is on its way, and while there is no connection that it will go by itself.
  async #do(name, body, what) {
    if (this.#busy) return false;
    this.#busy = true;
    const buttons = document.querySelectorAll('#follow button:not(#sound)');
    for (const button of buttons) button.disabled = true;
    const pending = text => {
      byId('pending').textContent = t(`phone.${text}`, { what });
      toggle('pending', true);
    };
    pending('sending');
    try {
      const { body: ticket } = await act(`${this.path}/${name}`, body, { as: this.as, waiting: yes => { toggle('banner', yes); pending(yes ? 'unsent' : 'sending'); } });
      this.#etag = null;
      this.#show(ticket);
      return true;
    } catch (error) {
      tell(error instanceof Silence ? t('phone.notSent', { what }) : t('common.refused', { why: wordsOf(error) }), 'bad');
      this.#read();
      return false;
    } finally {
      toggle('pending', false);
      this.#busy = false;
      for (const button of buttons) button.disabled = false;
    }
  }

  async #cancel() {
    if (await askFor({ title: t('phone.cancel'), text: t('phone.cancelSure'), confirm: t('phone.cancel'), danger: true })) await this.#do('cancel', {}, t('phone.cancel'));
  }

  async #rate(score) {
    if (await this.#do('rating', { score }, t('phone.rating'))) {
      toggle('rating', false);
      tell(t('phone.rated'));
    }
  }
}
