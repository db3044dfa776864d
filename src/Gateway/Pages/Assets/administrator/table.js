// Tables, headings and codes as all views of this page show them.

import { make, t } from '../common/page.js';

/** A heading with what can be made below it. */
export function heading(name, ...buttons) {
  return make('div', { class: 'heading' }, make('h2', { text: t(`administrator.${name}`) }), make('div', { class: 'deeds' }, ...buttons));
}

/** A button that does something with a row. */
export function deed(name, onclick, look) {
  return make('button', { type: 'button', class: look ?? null, text: t(`administrator.${name}`), onclick });
}

/** A table with named columns; rows hold text or elements. Without rows it says so, or what they would be for. */
export function table(label, columns, rows, none = 'none') {
  if (rows.length === 0) return make('p', { class: 'card pad soft', text: t(`administrator.${none}`) });
  const cell = (content, index) => make(index === 0 ? 'th' : 'td', { scope: index === 0 ? 'row' : null }, ...[content].flat());
  return make('div', { class: 'card table', tabindex: 0, role: 'region', 'aria-label': t(`administrator.${label}`) }, make('table', {},
    make('thead', {}, make('tr', {}, ...columns.map(x => (x ? make('th', { scope: 'col', text: t(`administrator.${x}`) }) : make('th', { scope: 'col' }, make('span', { class: 'hidden-text', text: t('administrator.deeds') })))))),
    make('tbody', {}, ...rows.map(row => make('tr', {}, ...row.map(cell))))));
}

/** Shows a secret that is told once, large, until it is closed. */
export function showOnce({ title, text, secret, note }) {
  return new Promise(done => {
    const dialog = make('dialog', { 'aria-labelledby': 'once-title' },
      make('h2', { id: 'once-title', text: title }),
      text ? make('p', { text }) : null,
      make('p', { class: secret.length > 24 ? 'once long' : 'once', text: secret }),
      make('p', { class: 'soft', text: note ?? t('administrator.onceNote') }),
      make('div', { class: 'actions' },
        make('button', { type: 'button', text: t('administrator.copy'), onclick: event => { navigator.clipboard?.writeText(secret); event.currentTarget.textContent = t('administrator.copied'); } }),
        make('button', { type: 'button', class: 'primary', autofocus: true, text: t('common.close'), onclick: () => dialog.close() })));
    dialog.addEventListener('close', () => {
      dialog.remove();
      done();
    });
    document.body.append(dialog);
    dialog.showModal();
  });
}

export const reasonField = (required = true) => ({ name: 'reason', label: t('common.reason'), note: t('administrator.reasonNote'), maxlength: 200, required });
