// The hall as it is configured: hours of the next days, queues, windows, services, staff.

import { ask, base } from '../common/api.js';
import { make, nameOf, t } from '../common/page.js';
import { heading, table } from './table.js';

const days = 14;

export async function showHall({ view, hall }) {
  const { told } = hall;
  const from = told.clock.businessDay;
  const until = new Date(Date.parse(`${from}T00:00:00Z`) + (days - 1) * 86400000).toISOString().slice(0, 10);
  const { body: calendar } = await ask(`${base}/calendar?from=${from}&to=${until}`);
  const queues = ids => ids.map(hall.queue).join(' · ') || '–';
  const list = (name, columns, rows) => make('details', { class: 'part', open: name === 'queues' },
    make('summary', {}, t(`administrator.${name}`), make('span', { class: 'badge', text: String(rows.length) })), table(name, columns, rows));
  view.replaceChildren(
    heading('hours'),
    table('hours', ['date', 'kind', 'hoursOf'], rangesOf(hall, calendar).map(({ days: [day, ...more] }) => [
      [day, ...more.slice(-1)].map(x => hall.clock.date(Date.parse(`${x.date}T12:00:00Z`))).join(' – '),
      [t(`administrator.day_${day.kind}`), day.holiday ? make('small', { text: nameOf(day.holiday) }) : '', more.length ? make('small', { text: t('administrator.dayCount', { n: more.length + 1 }) }) : ''],
      make('ul', { class: 'plain' }, ...(day.openings.length ? day.openings.map(x => openingOf(hall, x)) : [make('li', { class: 'soft', text: t('administrator.shut') })])),
    ])),
    list('queues', ['queue', 'prefix', 'target', 'expectedService', 'expectedDay'], told.queues.map(x => [[nameOf(x.name), make('small', { text: x.queue })], x.prefix, t('common.minutes', { n: x.targetMinutes }), t('common.minutes', { n: x.expectedServiceMinutes }), String(x.expectedPerDay)])),
    list('windows', ['window', 'kind', 'zoneName', 'serves', 'tidal'], told.windows.map(x => [[nameOf(x.name), make('small', { text: x.window })], t(`administrator.window_${x.kind}`), x.zone, queues(x.primary), queues(x.tidal)])),
    list('services', ['service', 'department', 'queue'], told.services.map(x => [[nameOf(x.name), make('small', { text: x.service })], nameOf(told.departments.find(y => y.department === x.department)?.name ?? { zh: x.department, en: x.department }), hall.queue(x.queue)])),
    list('staffList', ['person', 'homeWindow', 'serves'], [...hall.staff.values()].map(x => [[nameOf(x.name), make('small', { text: x.staff })], x.homeWindow ? hall.window(x.homeWindow) : t('administrator.backOffice'), queues(x.skills)])),
    list('priorities', ['priority', 'headStart'], told.priorityClasses.map(x => [nameOf(x.name), t('common.minutes', { n: x.headStartMinutes })])));
}

// Days one after the other that are of one kind and have the same hours stand on one line.
function rangesOf(hall, calendar) {
  const time = instant => hall.clock.time(Date.parse(instant));
  const ranges = [];
  for (const day of calendar) {
    const key = JSON.stringify([day.kind, day.holiday, day.openings.map(x => [x.queues, x.sessions.map(y => [time(y.opens), time(y.closes)]), x.special])]);
    if (ranges.at(-1)?.key === key) ranges.at(-1).days.push(day);
    else ranges.push({ key, days: [day] });
  }

  return ranges;
}

function openingOf(hall, opening) {
  const time = instant => hall.clock.time(Date.parse(instant));
  const whole = opening.queues.length === hall.queues.size;
  const hours = opening.sessions.map(x => `${time(x.opens)}–${time(x.closes)}`).join(', ');
  return make('li', {},
    make('span', { class: 'figures', text: hours || t('administrator.shut') }),
    whole ? '' : make('small', { text: opening.queues.map(hall.queue).join(' · ') }),
    opening.special ? make('small', { text: nameOf(opening.special) }) : '');
}
