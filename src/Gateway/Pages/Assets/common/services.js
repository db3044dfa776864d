// Chooses service items by what is typed: names, or the first letters of their pinyin. And sends people on to another hall's.

import { act, ask, base } from './api.js';
import { askFor } from './dialog.js';
import { make, nameOf, t, tell } from './page.js';
import { attempt } from './staff.js';

/**
 * Asks for items of the hall at a path. Options: title, confirm (the button's text), queue(id) for a queue's name, without (ids that
 * are not offered), one (no more than one is chosen). Gives their ids, or null.
 */
export function pickServices({ title, confirm, path, queue = () => '', without = [], one = false }) {
  return new Promise(done => {
    const chosen = new Set();
    let timer = null;
    const typed = make('input', { id: 'service-typed', type: 'text', autocomplete: 'off', 'aria-describedby': 'service-note', oninput: () => { clearTimeout(timer); timer = setTimeout(search, 150); } });
    const found = make('ul', { class: 'found', 'aria-label': t('tickets.found') });
    const put = make('button', { class: 'primary', text: confirm, disabled: true });
    const form = make('form', {},
      make('h2', { id: 'service-title', text: title }),
      make('div', { class: 'field' }, make('label', { for: 'service-typed', text: t('tickets.serviceTyped') }), typed, make('small', { id: 'service-note', text: t('tickets.serviceNote') })),
      found,
      make('div', { class: 'actions' }, make('button', { type: 'button', text: t('common.cancel'), onclick: () => dialog.close() }), put));
    const dialog = make('dialog', { 'aria-labelledby': 'service-title' }, form);
    let answer = null;

    function show() {
      for (const button of found.querySelectorAll('button')) button.setAttribute('aria-pressed', String(chosen.has(button.dataset.service)));
      put.disabled = chosen.size === 0;
    }

    function press(service) {
      const had = chosen.delete(service);
      if (one) chosen.clear();
      if (!had) chosen.add(service);
      show();
    }

    const choice = item => make('li', {}, make('button', { type: 'button', 'data-service': item.service, onclick: () => press(item.service) },
      nameOf(item.name), make('small', { text: ` ${queue(item.queue)}` })));

    async function search() {
      await attempt(async () => {
        const { body } = await ask(`${path}/services?limit=8&q=${encodeURIComponent(typed.value.trim())}`);
        found.replaceChildren(...body.items.filter(x => !without.includes(x.service)).map(choice));
        show();
      });
    }

    form.addEventListener('submit', event => {
      event.preventDefault();
      if (chosen.size === 0) found.querySelector('button')?.click();
      else {
        answer = [...chosen];
        dialog.close();
      }
    });
    dialog.addEventListener('close', () => {
      dialog.remove();
      done(answer);
    });
    document.body.append(dialog);
    dialog.showModal();
    search();
  });
}

/** What else is left on a ticket that is sent on for a service: that one stands for the present one, or is one of those left itself. */
function othersOf(ticket, service) {
  const left = ticket.services.slice(ticket.services.indexOf(ticket.service));
  return left.filter(x => x !== (left.includes(service) ? service : ticket.service));
}

/** What becomes of the others: they go along, and what the other hall does not offer is given up by whoever confirms. */
function fateOf(hall, others, there) {
  const lost = others.filter(id => !there.services.some(x => x.service === id));
  const along = others.filter(id => !lost.includes(id));
  const say = (key, ids) => (ids.length ? t(`tickets.${key}`, { services: ids.map(hall.service).join(' · ') }) : '');
  return { lost, text: [t('tickets.sendOnNote'), say('goesAlong', along), say('givesUp', lost)].filter(Boolean).join(' ') };
}

/** Ends a ticket here, to go on as a new one of another hall. Gives the answer, or null when it was left. */
export async function sendOn(hall, ticket) {
  const title = `${t('tickets.sendOn')} · ${ticket.number}`;
  const halls = hall.others.map(x => [x.hall, nameOf(x.name)]);
  const chosen = halls.length === 1 ? { hall: halls[0][0] } : await askFor({ title, fields: [{ name: 'hall', label: t('tickets.otherHall'), options: halls }] });
  const services = chosen && await pickServices({
    title: `${title} → ${halls.find(([id]) => id === chosen.hall)[1]}`, confirm: t('common.confirm'), path: `/api/v1/halls/${chosen.hall}`, one: true,
  });
  if (!services) return null;
  const { body: there } = await ask(`/api/v1/halls/${chosen.hall}`);
  const { lost, text } = fateOf(hall, othersOf(ticket, services[0]), there);
  const sent = await askFor({
    title, text, danger: lost.length > 0, fields: [{ name: 'reason', label: t('tickets.reason'), note: t('tickets.reasonNote'), maxlength: 200 }],
    send: ({ reason }, patience) => act(`${base}/tickets/${ticket.ticketId}/transfer`, { hall: chosen.hall, service: services[0], givenUp: lost, reason, callId: ticket.callId ?? undefined }, patience),
  });
  if (sent?.body.forward.number) tell(t('tickets.sentOn', { number: hall.elsewhere(sent.body.forward) }));
  return sent;
}
