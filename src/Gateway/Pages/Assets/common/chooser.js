// Chooses what to draw a number for: department, service, what to bring, other ways, priority, further services. The kiosk and
// the phone both show it; they differ in size, and in what happens with the number.

import { act, ask, base, newKey, Refusal } from './api.js';
import { wordsOf } from './refusals.js';
import { lang, make, nameOf, otherName, t, tell } from './page.js';

const most = 5;

// So few tiles may be as large as there is room.
const scant = 8;

export class Chooser {
  /** Shows itself in an element; drawn(ticket) takes the number, waiting(yes) tells that the service does not answer yet, often() gives ids that stand first. */
  constructor({ into, hall, clock, drawn, waiting, often = () => [] }) {
    Object.assign(this, { into, hall, clock, drawn, waiting, often });
    this.start();
  }

  /** Back to the beginning, with nothing chosen. */
  start() {
    this.chosen = [];
    this.priority = null;
    this.key = null;
    this.showDepartments();
  }

  show(...content) {
    this.into.replaceChildren(...content.filter(x => x));
    this.into.classList.toggle('deciding', content.some(x => x?.matches?.('.drawing, .closed')));
    this.into.scrollTop = 0;
    this.onshow?.();
  }

  head(text, back) {
    return make('div', { class: 'step' },
      back ? make('button', { type: 'button', class: 'back', text: t('chooser.back'), onclick: back }) : null,
      make('h2', { text, tabindex: -1 }));
  }

  tiles(items) {
    return make('div', { class: items.length <= scant ? 'tiles scant' : 'tiles' }, ...items.map(({ name, note, press }) => make('button', { type: 'button', class: 'tile', onclick: press },
      make('b', { text: nameOf(name) }), make('small', { text: otherName(name) }), note ? make('span', { class: 'note-line', text: note }) : null)));
  }

  search() {
    const field = make('input', { type: 'search', class: 'search', placeholder: t('chooser.search'), 'aria-label': t('chooser.search'), autocomplete: 'off', maxlength: 40 });
    const results = make('div', { class: 'results', 'aria-live': 'polite' });
    let asked = 0;
    field.addEventListener('input', async () => {
      const q = field.value.trim();
      const mine = ++asked;
      this.into.classList.toggle('searching', q !== '');
      if (!q) return results.replaceChildren();
      try {
        const { body } = await ask(`${base}/services?q=${encodeURIComponent(q)}&limit=12`);
        if (mine !== asked) return;
        results.replaceChildren(
          make('p', { class: 'soft', text: body.total ? t('chooser.found', { n: body.total }) : t('chooser.nothing') }),
          this.tiles(body.items.map(item => this.tileOf(item))));
      } catch {
        if (mine === asked) results.replaceChildren(make('p', { class: 'error', text: t('common.silent') }));
      }
    });
    this.field = field;
    return make('div', { class: 'finder' }, field, results);
  }

  tileOf(service) {
    return { name: service.name, press: () => this.showService(service.service) };
  }

  showDepartments() {
    const used = this.hall.departments.filter(x => this.hall.services.some(y => y.department === x.department));
    this.show(
      this.head(this.chosen.length ? t('chooser.more') : t('chooser.departments'), this.chosen.length ? () => this.showService(this.chosen[0]) : null),
      this.search(),
      make('div', { class: 'browse' }, ...this.oftenDrawn(), this.tiles(used.map(x => ({ name: x.name, press: () => this.showServices(x) })))));
    this.into.classList.remove('searching');
  }

  oftenDrawn() {
    const services = this.often().map(id => this.hall.services.find(x => x.service === id)).filter(x => x && !this.chosen.includes(x.service));
    return services.length ? [make('h3', { text: t('chooser.often') }), this.tiles(services.map(x => this.tileOf(x))), make('h3', { text: t('chooser.all') })] : [];
  }

  showServices(department) {
    const services = this.hall.services.filter(x => x.department === department.department);
    this.show(this.head(nameOf(department.name), () => this.showDepartments()), make('p', { class: 'soft asked', text: t('chooser.services') }), this.tiles(services.map(x => this.tileOf(x))));
  }

  async showService(id) {
    let guide;
    try {
      ({ body: guide } = await ask(`${base}/services/${id}`));
    } catch (error) {
      tell(wordsOf(error), 'bad');
      return;
    }
    if (!this.chosen.includes(id) && this.chosen.length < most) this.chosen.push(id);
    this.key = newKey();
    const back = () => {
      this.chosen = this.chosen.filter(x => x !== id);
      if (this.chosen.length) this.showService(this.chosen[0]);
      else this.showServices(this.hall.departments.find(x => x.department === guide.department));
    };
    this.show(
      this.head(nameOf(guide.name), back),
      make('p', { class: 'other-name soft', text: otherName(guide.name) }),
      this.chosen.length > 1 ? this.basket() : null,
      this.others(guide),
      this.materials(guide),
      this.drawing(guide));
  }

  basket() {
    const name = id => nameOf(this.hall.services.find(x => x.service === id).name);
    return make('section', { class: 'basket' }, make('h3', { text: t('chooser.chosen', { n: this.chosen.length }) }),
      make('ol', {}, ...this.chosen.map(id => make('li', {}, name(id)))));
  }

  others(guide) {
    if (!guide.alternatives.length) return null;
    return make('section', { class: 'others' }, make('h3', { text: t('chooser.alternatives') }), ...guide.alternatives.map(way => make('div', { class: 'way' },
      make('p', {}, make('b', { text: `${t(`chooser.${way.kind}`)}${lang === 'en' ? ': ' : '：'}` }), nameOf(way.text), ' ', way.url ? make('span', { class: 'soft', text: way.url }) : null),
      make('button', { type: 'button', text: t('chooser.takeOther'), onclick: () => this.steer(guide.service, way.kind) }))));
  }

  async steer(service, alternative) {
    try {
      await act(`${base}/services/${service}/steered`, { alternative });
    } catch (error) {
      if (!(error instanceof Refusal)) return;
    }
    tell(t('chooser.thanks'));
    this.start();
  }

  materials(guide) {
    const handling = guide.handling ? t(`chooser.${guide.handling}`) : null;
    const facts = [[t('chooser.timeLimit'), guide.timeLimit ? nameOf(guide.timeLimit) : handling], [t('chooser.fee'), guide.fee ? nameOf(guide.fee) : null]].filter(x => x[1]);
    if (!guide.materials.length && !facts.length) return null;
    return make('section', { class: 'materials' },
      guide.materials.length ? make('h3', { text: t('chooser.materials') }) : null,
      guide.materials.length ? make('ul', {}, ...guide.materials.map(x => make('li', { text: nameOf(x) }))) : null,
      make('dl', {}, ...facts.flatMap(([term, fact]) => [make('dt', { text: term }), make('dd', { text: fact })])));
  }

  // Open is what the service says now; closed says when numbers begin.
  drawing(guide) {
    const session = guide.nextSession;
    const now = this.clock.now();
    const open = session && Date.parse(session.drawFrom) <= now && now < Date.parse(session.drawUntil);
    if (!open) {
      const from = session ? Date.parse(session.drawFrom) : null;
      return make('section', { class: 'closed' }, make('h3', { text: t('chooser.closed') }),
        make('p', { text: from ? t('chooser.from', { time: this.clock.time(from), day: this.clock.date(from) }) : t('chooser.noSession') }));
    }
    return make('section', { class: 'drawing' }, this.priorities(),
      make('div', { class: 'go' },
        this.chosen.length < most ? make('button', { type: 'button', class: 'more', text: t('chooser.more'), onclick: () => this.showDepartments() }) : null,
        make('button', { type: 'button', class: 'primary take', text: t('chooser.draw'), onclick: event => this.draw(event.currentTarget) })));
  }

  priorities() {
    const classes = this.hall.priorityClasses;
    const open = classes.filter(x => x.evidence !== 'verified');
    if (classes.length < 2) return null;
    const choices = open.map(x => {
      const button = make('button', { type: 'button', role: 'radio', 'aria-checked': String((this.priority ?? open[0].priorityClass) === x.priorityClass), text: nameOf(x.name) });
      button.addEventListener('click', () => {
        this.priority = x.priorityClass;
        this.key = newKey();
        for (const other of button.parentElement.children) other.setAttribute('aria-checked', String(other === button));
      });
      return button;
    });
    const asked = classes.filter(x => x.evidence === 'verified').map(x => nameOf(x.name));
    return make('div', { class: 'priority' }, make('h3', { id: 'priority', text: t('chooser.priority') }),
      make('div', { role: 'radiogroup', 'aria-labelledby': 'priority' }, ...choices),
      asked.length ? make('small', { text: t('chooser.verified', { name: asked.join(lang === 'en' ? ', ' : '、') }) }) : null);
  }

  async draw(button) {
    if (button.getAttribute('aria-busy')) return;
    button.setAttribute('aria-busy', 'true');
    try {
      const body = { services: this.chosen, ...(this.priority ? { priorityClass: this.priority } : {}) };
      const { body: ticket } = await act(`${base}/tickets`, body, { waiting: this.waiting, key: this.key });
      this.drawn(ticket);
    } catch (error) {
      const next = error.problem?.nextDraw;
      tell(next ? t('chooser.from', { time: this.clock.time(Date.parse(next)), day: this.clock.date(Date.parse(next)) }) : wordsOf(error), 'bad');
    } finally {
      button.removeAttribute('aria-busy');
    }
  }
}
