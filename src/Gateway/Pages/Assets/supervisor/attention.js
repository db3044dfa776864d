// What wants somebody now: proposals to decide on and alerts, with sound once that was asked for.

import { act, base } from '../common/api.js';
import { byId, duration, lang, make, t, tell, toggle } from '../common/page.js';
import { allowSound, attempt, chime } from '../common/staff.js';

const wordsIn = text => (lang === 'en' ? text.en : text.zh);

export class Attention {
  #shown = '';
  #begun = Date.now();
  #on = localStorage.getItem('supervisor-sound') === 'on';

  constructor(context) {
    this.context = context;
    byId('sound').addEventListener('click', () => this.#sound(!this.#on));
    document.addEventListener('pointerdown', () => this.#on && allowSound());
    document.addEventListener('keydown', () => this.#on && allowSound());
    this.#sound(this.#on);
    setInterval(() => this.#tick(), 500);
  }

  #sound(on) {
    this.#on = on;
    localStorage.setItem('supervisor-sound', on ? 'on' : 'off');
    byId('sound').setAttribute('aria-pressed', String(on));
    byId('sound').textContent = t(on ? 'supervisor.soundOn' : 'supervisor.sound');
    if (on && navigator.userActivation.isActive) {
      allowSound();
      setTimeout(() => chime(784), 100);
    }
  }

  /** Sounds for what is new; not for what was there when the page was opened. */
  hear(alert, tide) {
    if (!this.#on || Date.now() - this.#begun < 3000) return;
    if (tide?.state === 'proposed') chime(659, 784);
    else if (alert && !alert.clearedAt && !alert.acknowledgedAt) chime(880, 660, 880);
  }

  show() {
    const { tideList, alertList } = this.context.picture;
    const proposed = tideList.filter(x => x.state === 'proposed');
    const standing = alertList.filter(x => !x.clearedAt).sort((a, b) => Boolean(a.acknowledgedAt) - Boolean(b.acknowledgedAt) || b.level - a.level);
    const now = JSON.stringify([proposed, standing]);
    if (now === this.#shown) return;
    this.#shown = now;
    const fresh = standing.filter(x => !x.acknowledgedAt).length;
    this.#fill('proposals', proposed.map((x, index) => this.#proposal(x, index === 0)), 'noProposal');
    this.#fill('alerts', standing.map(x => this.#alert(x)), 'noAlert');
    this.#countIn('proposalCount', proposed.length);
    this.#countIn('alertCount', fresh);
    document.title = `${proposed.length + fresh ? `(${proposed.length + fresh}) ` : ''}${t('supervisor.title')}`;
    this.#tick();
  }

  #countIn(id, count) {
    byId(id).textContent = String(count);
    toggle(id, count > 0);
  }

  #fill(id, cards, none) {
    byId(id).replaceChildren(...(cards.length ? cards : [make('p', { class: 'none soft', text: t(`supervisor.${none}`) })]));
  }

  #proposal(tide, first) {
    const { hall } = this.context;
    return make('article', { class: 'card proposal' },
      make('h3', { text: t('supervisor.proposal', { window: hall.window(tide.window), queue: hall.queue(tide.forQueue) }) }),
      tide.clerk ? make('p', { class: 'soft', text: hall.person(tide.clerk) }) : null,
      make('details', { open: first }, make('summary', { text: t('supervisor.reason') }), make('p', { text: wordsIn(tide.reason) })),
      tide.deadline ? make('p', { class: 'left' }, t('supervisor.left'), ' ', make('strong', { class: 'figures', 'data-deadline': tide.deadline })) : null,
      make('div', { class: 'deeds' },
        this.#button('approve', `/tides/${tide.tideId}/approve`, 'primary'),
        this.#button('decline', `/tides/${tide.tideId}/decline`)));
  }

  #alert(alert) {
    const { hall } = this.context;
    return make('article', { class: `card alert level${alert.level}${alert.acknowledgedAt ? ' seen' : ''}` },
      make('h3', {}, make('span', { class: 'badge', text: t('supervisor.level', { n: alert.level }) }), ' ', alert.queue ? hall.queue(alert.queue) : t('supervisor.device', { device: alert.device ?? '' })),
      make('p', { text: wordsIn(alert.reason) }),
      alert.queue ? make('p', { class: 'now', 'data-now-of': alert.queue }) : null,
      make('p', { class: 'soft', text: t('supervisor.since', { time: hall.clock.time(Date.parse(alert.raisedAt)) }) + (alert.acknowledgedAt ? ` · ${t('supervisor.seenBy', { who: alert.acknowledgedBy.split(':').at(-1) })}` : '') }),
      alert.acknowledgedAt ? null : make('div', { class: 'deeds' }, this.#button('acknowledge', `/alerts/${alert.alertId}/acknowledge`, 'primary')));
  }

  #button(name, path, look) {
    return make('button', {
      type: 'button', class: look ?? null, text: t(`supervisor.${name}`),
      onclick: async event => {
        const button = event.currentTarget;
        if (button.getAttribute('aria-busy')) return;
        button.setAttribute('aria-busy', 'true');
        if (await attempt(() => act(base + path))) tell(t(`supervisor.${name}Done`));
        button.removeAttribute('aria-busy');
        this.context.refresh();
      },
    });
  }

  // An alert says what was when it was raised; beside it stands what is.
  #now(id) {
    const queue = this.context.picture.queues.find(x => x.queue === id);
    if (!queue) return '';
    if (queue.waiting === 0) return t('supervisor.nowNobody');
    if (queue.capacity <= 0) return t('supervisor.nowUnserved', { n: queue.waiting });
    return t('supervisor.nowWaiting', { n: queue.waiting, minutes: Math.round(queue.pressure * this.context.hall.queues.get(id).targetMinutes) });
  }

  #tick() {
    document.querySelectorAll('[data-now-of]').forEach(x => {
      const text = this.#now(x.dataset.nowOf);
      if (x.textContent !== text) x.textContent = text;
    });
    document.querySelectorAll('[data-deadline]').forEach(x => {
      x.textContent = duration((Date.parse(x.dataset.deadline) - this.context.hall.clock.now()) / 1000);
    });
  }
}
