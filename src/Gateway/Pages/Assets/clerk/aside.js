// Who was set aside in this window's queues: parked tickets to be called, missed ones to be brought back.

import { ask, base } from '../common/api.js';
import { byId, make, t, toggle } from '../common/page.js';
import { showTicket } from '../common/ticket.js';

let shown = '';

/** Reads and shows them; 'here' says who looks and from where, 'acted' is told when something was done. */
export async function showAside(hall, here, acted) {
  const { body } = await ask(`${base}/tickets/aside?window=${here.window}`);
  const tickets = body.filter(x => x.state === 'parked' || x.state === 'missed');
  const now = JSON.stringify(tickets);
  if (now === shown) return;
  shown = now;
  toggle('asideCard', tickets.length > 0);
  byId('aside').replaceChildren(...tickets.map(ticket => make('li', {},
    make('button', { type: 'button', 'data-ticket': ticket.number, onclick: async () => await showTicket(hall, ticket, here) && acted() },
      make('strong', { class: 'figures', text: ticket.number }), ' ', make('span', { class: 'badge', text: t(`states.${ticket.state}`) })),
    make('span', { class: 'soft', text: `${hall.service(ticket.service)} · ${t('clerk.asideSince', { time: hall.clock.time(Date.parse(ticket.since)) })}${ticket.note ? ` · ${ticket.note}` : ''}` }))));
}
