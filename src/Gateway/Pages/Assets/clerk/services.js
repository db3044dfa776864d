// Chooses service items by what is typed: names, or the first letters of their pinyin.

import { ask, base } from '../common/api.js';
import { make, nameOf, t } from '../common/page.js';
import { attempt } from '../common/staff.js';

/** Asks for items to put on a ticket. Gives their ids, or null. */
export function pickServices(hall, ticket) {
  return new Promise(done => {
    const chosen = new Set();
    let timer = null;
    const typed = make('input', { id: 'service-typed', type: 'text', autocomplete: 'off', 'aria-describedby': 'service-note', oninput: () => { clearTimeout(timer); timer = setTimeout(search, 150); } });
    const found = make('ul', { class: 'found', 'aria-label': t('clerk.found') });
    const put = make('button', { class: 'primary', text: t('clerk.addService'), disabled: true });
    const form = make('form', {},
      make('h2', { id: 'service-title', text: `${t('clerk.addService')} · ${ticket.number}` }),
      make('div', { class: 'field' }, make('label', { for: 'service-typed', text: t('clerk.serviceTyped') }), typed, make('small', { id: 'service-note', text: t('clerk.serviceNote') })),
      found,
      make('div', { class: 'actions' }, make('button', { type: 'button', text: t('common.cancel'), onclick: () => dialog.close() }), put));
    const dialog = make('dialog', { 'aria-labelledby': 'service-title' }, form);
    let answer = null;

    function choice(item) {
      const button = make('button', {
        type: 'button', 'aria-pressed': String(chosen.has(item.service)),
        onclick: () => {
          if (!chosen.delete(item.service)) chosen.add(item.service);
          button.setAttribute('aria-pressed', String(chosen.has(item.service)));
          put.disabled = chosen.size === 0;
        },
      }, nameOf(item.name), make('small', { text: ` ${hall.queue(item.queue)}` }));
      return make('li', {}, button);
    }

    async function search() {
      await attempt(async () => {
        const { body } = await ask(`${base}/services?limit=8&q=${encodeURIComponent(typed.value.trim())}`);
        found.replaceChildren(...body.items.filter(x => !ticket.services.includes(x.service)).map(choice));
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
