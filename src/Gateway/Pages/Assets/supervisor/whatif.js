// What if, from the present situation: today's sessions, as many people as today has brought so far, the windows that are open.

import { ask, follow, hall as hallId, Refusal } from '../common/api.js';
import { byId, make, nameOf, t } from '../common/page.js';
import { attempt } from '../common/staff.js';

const path = '/api/v1/simulations';
const figures = ['meanWait', 'medianWait', 'p95Wait', 'lateShare', 'busyRate', 'staffHours', 'toggles', 'left'];

export class WhatIf {
  #begun = false;
  #stop = null;

  constructor(context) {
    this.context = context;
  }

  /** Fills the form once it is known how the hall stands. */
  prepare() {
    const shut = this.#shut();
    if (this.#begun) {
      byId('shut').textContent = this.#noteOf(shut);
      return;
    }
    this.#begun = true;
    const { hall, picture } = this.context;
    const window = (name, label, options) => this.#field(name, label, make('select', { id: name, name }, ...options.map(([value, text]) => make('option', { value, text }))));
    const queues = [...hall.queues.keys()].map(x => [x, hall.queue(x)]);
    const open = picture.windows.filter(x => !shut.includes(x.window)).map(x => [x.window, hall.window(x.window)]);
    byId('question').replaceChildren(
      make('h2', { text: t('supervisor.question') }),
      make('p', { class: 'soft', id: 'shut', text: this.#noteOf(shut) }),
      make('div', { class: 'fields' },
        this.#field('load', 'load', make('input', { id: 'load', name: 'load', type: 'number', min: 0.1, max: 5, step: 0.01, value: this.#load().toFixed(2) })),
        this.#field('days', 'days', make('input', { id: 'days', name: 'days', type: 'number', min: 1, max: 60, value: 10 })),
        window('fewer', 'fewer', [['', '–'], ...open]),
        window('more', 'more', [['', '–'], ...queues])),
      make('fieldset', {}, make('legend', { text: t('supervisor.policies') }), ...['off', 'auto'].map(x => make('label', { class: 'check' }, make('input', { type: 'checkbox', name: x, checked: true }), ` ${t(`supervisor.policy_${x}`)}`))),
      make('button', { class: 'primary', text: t('supervisor.run') }));
    byId('question').addEventListener('submit', event => {
      event.preventDefault();
      attempt(() => this.#ask(new FormData(byId('question'))));
    });
  }

  #field(id, label, control) {
    return make('div', { class: 'field' }, make('label', { for: id, text: t(`supervisor.${label}`) }), control);
  }

  /** Windows with a clerk of their own that are closed now; tidal ones are opened by the policy. */
  #closed() {
    const { hall, picture } = this.context;
    return picture.windows.filter(x => x.state === 'closed' && hall.windows.get(x.window)?.primary.length).map(x => x.window);
  }

  /** Those that stay closed in the play: none where most are closed now, for then the day has not begun or is over. */
  #shut() {
    const closed = this.#closed();
    return closed.length < this.context.picture.windows.length / 2 ? closed : [];
  }

  #noteOf(shut) {
    const n = this.#closed().length;
    return t(n > shut.length ? 'supervisor.questionOpen' : n ? 'supervisor.questionNote' : 'supervisor.questionAll', { n });
  }

  /** People so far against those whom the hall expects by now. */
  #load() {
    const { hall, picture } = this.context;
    const now = hall.clock.now();
    let expected = 0;
    for (const queue of hall.told.queues) {
      const length = ([from, to]) => Math.max(0, to - from);
      const spans = queue.sessions.map(x => [Date.parse(x.opens), Date.parse(x.closes)]);
      const all = spans.reduce((sum, x) => sum + length(x), 0);
      const past = spans.reduce((sum, [from, to]) => sum + length([from, Math.min(to, now)]), 0);
      if (all) expected += queue.expectedToday * past / all;
    }
    const drawn = picture.queues.reduce((sum, x) => sum + x.drawnToday, 0);
    return expected > 20 ? Math.min(5, Math.max(0.1, drawn / expected)) : 1;
  }

  async #ask(form) {
    const { hall } = this.context;
    const shut = this.#shut();
    const text = (key, values) => t(`supervisor.${key}`, values);
    const closeWindows = shut.length ? shut : undefined;
    const variants = [{ name: text('asNow'), closeWindows }];
    const fewer = form.get('fewer');
    if (fewer) variants.push({ name: text('without', { window: hall.window(fewer) }), closeWindows: [...shut, fewer] });
    const more = form.get('more');
    if (more) {
      const { zone } = hall.told.windows.find(x => x.primary.includes(more)) ?? hall.told.windows[0];
      variants.push({ name: text('oneMore', { queue: hall.queue(more) }), closeWindows, addWindows: [{ id: 'extra1', name: { zh: text('extra'), en: text('extra') }, kind: 'sector', zone, primary: [more] }] });
    }
    for (const mode of ['off', 'auto']) {
      if (form.get(mode)) variants.push({ name: text(`policy_${mode}`), closeWindows, tides: { mode } });
    }
    const { body } = await ask(path, { method: 'POST', body: { hall: hallId, date: hall.told.clock.businessDay, days: Number(form.get('days')), load: Number(form.get('load')), variants } });
    this.#watch(body.simulationId);
  }

  #watch(id) {
    this.#stop?.();
    const meter = make('progress', { max: 1, value: 0, 'aria-label': t('supervisor.progress') });
    const state = make('span', { class: 'soft', text: t('supervisor.running') });
    const cancel = make('button', { type: 'button', text: t('common.cancel'), onclick: () => attempt(() => ask(`${path}/${id}`, { method: 'DELETE' })) });
    byId('answer').replaceChildren(make('div', { class: 'card pad running' }, meter, state, cancel));
    this.#stop = follow(`${path}/${id}/events`, {
      progress: told => {
        meter.value = told.progress;
        if (told.state === 'running' || told.state === 'waiting') return;
        this.#stop?.();
        if (told.state === 'done') this.#tell(id);
        else byId('answer').replaceChildren(make('p', { class: 'card pad', text: t(`supervisor.sim_${told.state}`) }));
      },
    }, (up, error) => {
      if (!up && error instanceof Refusal) byId('answer').replaceChildren();
    });
  }

  async #tell(id) {
    await attempt(async () => {
      const { body } = await ask(`${path}/${id}`);
      byId('answer').replaceChildren(make('div', { class: 'card pad' },
        make('h2', { text: t('supervisor.results') }), make('p', { class: 'soft', text: t('supervisor.resultsNote') }),
        this.#table(body.result),
        make('p', {}, make('a', { class: 'button', href: `${path}/${id}/report`, target: '_blank', text: t('supervisor.report'), onclick: event => this.#report(event, id) }))));
    });
  }

  #table({ variants }) {
    const shown = figures.filter(name => variants[0].figures.some(x => x.figure === name));
    const cells = name => variants.map((variant, index) => this.#cell(variant.figures.find(x => x.figure === name), index === 0));
    return make('div', { class: 'table', tabindex: 0, role: 'region', 'aria-label': t('supervisor.results') }, make('table', { class: 'results' },
      make('thead', {}, make('tr', {}, make('td'), ...variants.map(x => make('th', { scope: 'col', class: 'number', text: nameOf(x.name) })))),
      make('tbody', {}, ...shown.map(name => make('tr', {}, make('th', { scope: 'row', text: t(`supervisor.figure_${name}`) }), ...cells(name))))));
  }

  #cell(figure, first) {
    const scale = figure.unit === 'share' ? 100 : 1;
    const number = value => (value === null ? '–' : `${((Math.round(value * scale * 10) || 0) / 10).toFixed(1)}${figure.unit === 'share' ? ' %' : ''}`);
    const signed = value => (value > 0 ? '+' : '') + number(value);
    const { value, difference, verdict } = figure;
    return make('td', { class: `number ${first ? '' : verdict}` },
      make('strong', { text: number(value.mean) }),
      make('small', { text: value.low === null ? '' : `${number(value.low)} … ${number(value.high)}` }),
      first ? null : make('small', { class: 'difference', text: `${signed(difference.mean)}${verdict === 'open' ? '' : ` · ${t(`supervisor.${verdict}`)}`}` }));
  }

  // A link goes with the browser's session; with a token of this tab alone the report is fetched and saved.
  async #report(event, id) {
    const token = sessionStorage.getItem('token');
    if (!token) return;
    event.preventDefault();
    const response = await fetch(`${path}/${id}/report`, { headers: { Authorization: `Bearer ${token}` } });
    if (response.ok) make('a', { href: URL.createObjectURL(await response.blob()), download: `${id}.html` }).click();
  }
}
