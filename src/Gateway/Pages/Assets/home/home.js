import { ask } from '../common/api.js';
import { byId, make, nameOf, offerLanguages, otherName, t, toggle } from '../common/page.js';

const pages = ['kiosk', 'board', 'clerk', 'supervisor', 'administrator'];

function hallRow(told) {
  return make('li', { class: told.parent ? 'card below' : 'card' },
    make('div', { class: 'what' }, make('h2', { text: nameOf(told.name) }), make('small', { text: otherName(told.name) })),
    make('nav', { 'aria-label': nameOf(told.name) }, ...pages.map(page => make('a', { class: 'button', href: `/${told.hall}/${page}`, text: t(`home.${page}`) }))));
}

async function start() {
  offerLanguages();
  const { body } = await ask('/api/v1/halls');
  byId('halls').replaceChildren(...body.map(hallRow));
  toggle('none', body.length === 0);
}

start().catch(() => toggle('banner', true));
