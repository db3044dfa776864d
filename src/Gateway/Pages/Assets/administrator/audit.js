// The audit trail of a day, newest first: who did what to what, and why, in the page's words.

import { ask, base } from '../common/api.js';
import { has, make, section, t } from '../common/page.js';
import { attempt } from '../common/staff.js';
import { heading } from './table.js';

export async function showAudit({ view, hall }) {
  const rows = make('tbody');
  const more = make('button', { type: 'button', text: t('administrator.more') });
  const filters = make('form', { class: 'card pad filters' },
    field('day', make('input', { type: 'date', name: 'day', id: 'audit-day', value: hall.told.clock.businessDay })),
    field('by', make('input', { name: 'by', id: 'audit-by', maxlength: 60, autocomplete: 'off' })),
    field('act', make('select', { name: 'act', id: 'audit-act' }, make('option', { value: '', text: t('administrator.allActs') }), ...section('acts').map(([key, text]) => make('option', { value: storedName(key), text })))),
    make('button', { class: 'primary', text: t('administrator.show') }));
  view.replaceChildren(
    heading('audit'),
    filters,
    make('div', { class: 'card table', tabindex: 0, role: 'region', 'aria-label': t('administrator.audit') }, make('table', { class: 'audit' },
      make('thead', {}, make('tr', {}, ...['time', 'by', 'act', 'on', 'reason', 'details'].map(x => make('th', { scope: 'col', text: t(`administrator.${x}`) })))), rows)),
    make('p', {}, more));

  async function read(after) {
    const query = new URLSearchParams([...new FormData(filters)].filter(([, value]) => value.trim()));
    query.set('order', 'newest');
    if (after) query.set('after', after);
    const { body } = await ask(`${base}/audit?${query}`);
    const made = body.entries.map(x => rowOf(hall, x));
    if (after) rows.append(...made);
    else rows.replaceChildren(...(made.length ? made : [make('tr', {}, make('td', { colspan: 6, class: 'soft', text: t('administrator.none') }))]));
    more.hidden = !body.next;
    more.onclick = () => attempt(() => read(body.next));
  }

  filters.addEventListener('submit', event => {
    event.preventDefault();
    attempt(() => read());
  });
  await read();
}

function field(name, control) {
  return make('div', { class: 'field' }, make('label', { for: control.id, text: t(`administrator.${name}`) }), control);
}

function detailsOf(details) {
  const told = Object.entries(details ?? {}).filter(([, value]) => value !== null);
  if (told.length === 0) return '–';
  return make('details', {}, make('summary', { text: t('administrator.open') }), make('dl', { class: 'facts' }, ...told.flatMap(([name, value]) => [make('dt', { text: name }), make('dd', { text: typeof value === 'object' ? JSON.stringify(value) : String(value) })])));
}

// Keys of texts are written as scripts write them, acts as they are stored: ticketCalled is ticket-called.
const storedName = key => key.replace(/[A-Z]/g, x => `-${x.toLowerCase()}`);
const keyOf = act => act.replace(/-(\w)/g, (_, x) => x.toUpperCase());

// A ticket by its number, a window and a person by their names.
function whatOf(hall, on) {
  const [kind, id] = [on.slice(0, on.indexOf(':')), on.slice(on.indexOf(':') + 1)];
  if (kind === 'window') return hall.window(id);
  if (kind === 'ticket') {
    const [, queue, sequence] = id.split('.');
    return (hall.queues.get(queue)?.prefix ?? `${queue} `) + sequence.padStart(3, '0');
  }
  return has(`administrator.on_${kind}`) ? t(`administrator.on_${kind}`, { id }) : id;
}

function rowOf(hall, entry) {
  const [role, name] = entry.by.includes(':') ? entry.by.split(':') : ['', entry.by];
  return make('tr', {},
    make('td', { class: 'figures', text: hall.clock.time(Date.parse(entry.at)) }),
    make('td', {}, role === 'clerk' ? hall.person(name) : name, make('small', { text: has(`administrator.role_${role}`) ? t(`administrator.role_${role}`) : role })),
    make('td', { text: has(`acts.${keyOf(entry.act)}`) ? t(`acts.${keyOf(entry.act)}`) : entry.act }),
    make('td', { text: whatOf(hall, entry.on), title: entry.on }),
    make('td', { text: entry.reason ?? '' }),
    make('td', {}, detailsOf(entry.details)));
}
