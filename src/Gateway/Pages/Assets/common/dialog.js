// A question in a dialog: fields, a confirming button and a way out. Enter confirms, Escape leaves.

import { make, t } from './page.js';

let count = 0;

function fieldOf(field) {
  count += 1;
  const id = `field-${count}`;
  const common = { id, name: field.name, required: field.required !== false, 'aria-describedby': field.note ? `${id}-note` : null };
  const control = field.options
    ? make('select', common, ...field.options.map(([value, text]) => make('option', { value, text, selected: value === field.value })))
    : make('input', { ...common, type: field.type ?? 'text', value: field.value, list: field.suggestions ? `${id}-list` : null, maxlength: field.maxlength ?? null, min: field.min ?? null, max: field.max ?? null, autocomplete: 'off' });
  return make('div', { class: 'field' },
    make('label', { for: id, text: field.label }),
    control,
    field.note ? make('small', { id: `${id}-note`, text: field.note }) : null,
    field.suggestions ? make('datalist', { id: `${id}-list` }, ...field.suggestions.map(value => make('option', { value }))) : null);
}

/**
 * Asks. Options: title, text, fields [{name, label, type, value, options [[value, text]], suggestions, required, note}],
 * confirm (the button's text), danger. Gives the fields' values by name, or null when left.
 */
export function askFor({ title, text, fields = [], confirm = t('common.confirm'), danger = false }) {
  return new Promise(done => {
    let answer = null;
    const form = make('form', { method: 'dialog' },
      make('h2', { text: title, id: 'dialog-title' }),
      text ? make('p', { class: 'soft', text }) : null,
      ...fields.map(fieldOf),
      make('div', { class: 'actions' },
        make('button', { type: 'button', text: t('common.cancel'), onclick: () => dialog.close() }),
        make('button', { type: 'submit', class: danger ? 'danger' : 'primary', text: confirm })));
    const dialog = make('dialog', { 'aria-labelledby': 'dialog-title' }, form);
    form.addEventListener('keydown', event => {
      if (event.key !== 'Enter' || event.target.tagName !== 'SELECT') return;
      event.preventDefault();
      form.requestSubmit();
    });
    form.addEventListener('submit', () => { answer = Object.fromEntries([...new FormData(form)].map(([name, value]) => [name, value.trim()])); });
    dialog.addEventListener('close', () => {
      dialog.remove();
      done(answer);
    });
    document.body.append(dialog);
    dialog.showModal();
  });
}
