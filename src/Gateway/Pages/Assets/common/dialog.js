// A question in a dialog: fields, a confirming button and a way out. Enter confirms, Escape leaves. What the service refuses
// is shown at the field it names, and what was entered stays.

import { newKey, Refusal, Silence } from './api.js';
import { make, t } from './page.js';
import { wordsOf } from './refusals.js';

let count = 0;

function fieldOf(field) {
  count += 1;
  const id = `field-${count}`;
  const common = { id, name: field.name, required: field.required !== false, 'aria-describedby': `${id}-error${field.note ? ` ${id}-note` : ''}` };
  const control = field.options
    ? make('select', common, ...field.options.map(([value, text]) => make('option', { value, text, selected: value === field.value })))
    : make('input', { ...common, type: field.type ?? 'text', value: field.value, maxlength: field.maxlength ?? null, min: field.min ?? null, max: field.max ?? null, autocomplete: 'off' });
  return make('div', { class: 'field' },
    make('label', { for: id, text: field.label }),
    control,
    make('small', { id: `${id}-error`, class: 'at-fault', role: 'alert' }),
    field.note ? make('small', { id: `${id}-note`, text: field.note }) : null,
    field.suggestions ? suggestionsFor(control, field.suggestions) : null);
}

// What is often said stands below the field: a touch, or the arrow keys, put it in.
function suggestionsFor(control, all) {
  const put = value => {
    control.value = value;
    control.focus();
  };
  control.addEventListener('keydown', event => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    const at = all.indexOf(control.value);
    put(all[at < 0 && step < 0 ? all.length - 1 : (at + step + all.length) % all.length]);
  });
  return make('div', { class: 'suggestions' }, ...all.map(value => make('button', { type: 'button', text: value, onclick: () => put(value) })));
}

const valuesOf = form => Object.fromEntries([...new FormData(form)].map(([name, value]) => [name, value.trim()]));

// The service names a field by its path, such as roles[0].staff; the form by the last of it.
function controlOf(form, refused) {
  const name = refused instanceof Refusal ? refused.problem.field?.split('.').at(-1) : null;
  return name ? form.elements.namedItem(name) : null;
}

function clearFaults(form) {
  for (const place of form.querySelectorAll('.at-fault, .error')) place.textContent = '';
  for (const control of form.querySelectorAll('[aria-invalid]')) control.removeAttribute('aria-invalid');
}

function showFault(form, control, words) {
  control.setAttribute('aria-invalid', 'true');
  form.querySelector(`#${control.id}-error`).textContent = words;
  control.focus();
}

function showRefusal(form, refused) {
  const control = controlOf(form, refused);
  if (control) showFault(form, control, wordsOf(refused, true));
  else form.querySelector('.error').textContent = wordsOf(refused);
}

// In the page's language: what a browser says of an empty field is in its own.
function isValid(form) {
  const control = [...form.elements].find(x => !x.checkValidity());
  if (!control) return true;
  const { rangeUnderflow, rangeOverflow } = control.validity;
  showFault(form, control, rangeUnderflow || rangeOverflow ? t('common.between', { min: control.min, max: control.max }) : t('common.needed'));
  return false;
}

/**
 * Asks. Options: title, text, fields [{name, label, type, value, options [[value, text]], suggestions, required, note}], where
 * 'required' may be a function of the values; confirm (the button's text), danger; send(values, options of 'act'), which does what
 * was asked for: the dialog stays until that is done. Gives what 'send' gave (true for nothing), without it the values; null when left.
 */
export function askFor({ title, text, fields = [], confirm = t('common.confirm'), danger = false, send = values => values }) {
  return new Promise(done => {
    let answer = null;
    let key = newKey();
    const put = make('button', { type: 'submit', class: danger ? 'danger' : 'primary', text: confirm });
    const general = make('p', { class: 'error', role: 'alert' });
    const form = make('form', { method: 'dialog', novalidate: true },
      make('h2', { text: title, id: 'dialog-title' }),
      text ? make('p', { class: 'soft', text }) : null,
      ...fields.map(fieldOf),
      general,
      make('div', { class: 'actions' }, make('button', { type: 'button', text: t('common.cancel'), onclick: () => dialog.close() }), put));
    const dialog = make('dialog', { 'aria-labelledby': 'dialog-title' }, form);
    const waiting = yes => { general.textContent = yes ? t('common.noConnection') : ''; };

    function require() {
      for (const field of fields.filter(x => typeof x.required === 'function')) form.elements.namedItem(field.name).required = field.required(valuesOf(form));
    }

    async function submit() {
      if (put.getAttribute('aria-busy')) return;
      clearFaults(form);
      if (!isValid(form)) return;
      put.setAttribute('aria-busy', 'true');
      try {
        answer = await send(valuesOf(form), { key, waiting }) ?? true;
        dialog.close();
      } catch (error) {
        if (!(error instanceof Refusal || error instanceof Silence)) throw error;
        // Another try after a refusal is another request; after silence it is the same one.
        if (error instanceof Refusal) key = newKey();
        showRefusal(form, error);
      } finally {
        put.removeAttribute('aria-busy');
      }
    }

    form.addEventListener('keydown', event => {
      if (event.key !== 'Enter' || event.target.tagName !== 'SELECT') return;
      event.preventDefault();
      form.requestSubmit();
    });
    form.addEventListener('change', require);
    form.addEventListener('submit', event => {
      event.preventDefault();
      submit();
    });
    dialog.addEventListener('close', () => {
      dialog.remove();
      done(answer);
    });
    require();
    document.body.append(dialog);
    dialog.showModal();
  });
}
