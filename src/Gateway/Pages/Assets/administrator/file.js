// The hall's file: its text with line numbers, checked by the service, written only if nobody else did meanwhile.

import { act, ask, base, Refusal } from '../common/api.js';
import { askFor } from '../common/dialog.js';
import { lang, make, t, tell } from '../common/page.js';
import { attempt } from '../common/staff.js';
import { deed, heading, reasonField } from './table.js';

const path = `${base}/configuration`;

class Editor {
  #lines = make('pre', { 'aria-hidden': 'true' });
  #text = make('textarea', { id: 'hall-file', spellcheck: 'false', autocomplete: 'off', 'aria-label': t('administrator.file'), 'aria-describedby': 'faults' });

  constructor(text) {
    this.element = make('div', { class: 'editor' }, this.#lines, this.#text);
    this.#text.value = text;
    this.#text.addEventListener('input', () => this.#number());
    this.#text.addEventListener('scroll', () => { this.#lines.scrollTop = this.#text.scrollTop; });
    this.#number();
  }

  get text() {
    return this.#text.value;
  }

  #number() {
    const count = this.#text.value.split('\n').length;
    if (this.#lines.dataset.count === String(count)) return;
    this.#lines.dataset.count = count;
    this.#lines.textContent = Array.from({ length: count }, (_, index) => index + 1).join('\n');
  }

  /** Puts the caret into a line, counted from 1. */
  goTo(line) {
    const before = this.#text.value.split('\n').slice(0, line - 1).join('\n').length;
    const start = line > 1 ? before + 1 : 0;
    this.#text.focus();
    this.#text.setSelectionRange(start, this.#text.value.indexOf('\n', start) >>> 0);
    this.#text.scrollTop = Math.max(0, (line - 6) * 21);
  }
}

function faultOf(editor, fault) {
  const where = fault.line ? make('a', { href: '#file', text: t('administrator.line', { n: fault.line }), onclick: event => { event.preventDefault(); editor.goTo(fault.line); } }) : null;
  return make('li', {}, where, where ? ' · ' : '', make('code', { text: fault.path || '–' }), ` ${lang === 'en' ? fault.message : fault.zh}`);
}

export async function showFile(context) {
  const { view, hall } = context;
  const { body: told } = await ask(path);
  const editor = new Editor(told.text);
  const faults = make('div', { id: 'faults', 'aria-live': 'polite' });

  function showFaults(found) {
    faults.replaceChildren(found.length === 0
      ? make('p', { class: 'card pad', text: t('administrator.sound') })
      : make('div', { class: 'card' }, make('ol', { class: 'faults' }, ...found.map(x => faultOf(editor, x)))));
  }

  async function check() {
    const { body } = await ask(`${path}/check`, { method: 'POST', body: { text: editor.text } });
    showFaults(body.faults);
    return body.faults.length === 0;
  }

  async function save() {
    if (!await check()) return;
    const kept = await askFor({
      title: t('administrator.save'), text: t('administrator.saveNote'), danger: true, fields: [reasonField()],
      send: async ({ reason }, patience) => {
        try {
          return (await act(path, { text: editor.text, hash: told.hash, reason }, { method: 'PUT', ...patience })).body;
        } catch (refused) {
          lost(refused);
          throw refused;
        }
      },
    });
    if (!kept) return;
    tell(t('administrator.saved', { name: kept.keptAs }));
    await showFile(context);
  }

  const lost = refused => {
    if (refused instanceof Refusal && refused.status === 409) tell(t('administrator.changedMeanwhile'), 'bad');
  };
  view.replaceChildren(
    heading('file', deed('check', () => attempt(check)), deed('save', () => attempt(save), 'primary')),
    make('p', { class: 'soft', text: t('administrator.fileNote', { file: told.file }) }),
    told.applied ? '' : make('p', { class: 'card pad warn', role: 'status', text: t('administrator.notApplied', { hall: hall.told.hall }) }),
    editor.element,
    faults);
}
