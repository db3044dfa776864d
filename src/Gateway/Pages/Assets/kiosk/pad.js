// Letters to touch: a kiosk has no keys, and pinyin initials need no more.

import { make, t } from '../common/page.js';

const rows = ['ABCDEFGHI', 'JKLMNOPQR', 'STUVWXYZ'];

/** Keeps the pad ready for a field, and shows it once the field is touched; where there is no field there is no pad. */
export function offerPad(pad, field) {
  pad.hidden = true;
  if (!field) return;
  field.addEventListener('focus', () => { pad.hidden = false; });
  const type = change => () => {
    field.value = change(field.value);
    field.dispatchEvent(new Event('input'));
  };
  const key = (text, change, wide) => make('button', { type: 'button', class: wide ? 'wide' : null, text, onclick: type(change) });
  pad.replaceChildren(...rows.map((letters, at) => make('div', { class: 'row' },
    ...[...letters].map(letter => key(letter, value => value + letter)),
    at === rows.length - 1 ? key(t('kiosk.erase'), value => value.slice(0, -1), true) : null,
    at === rows.length - 1 ? key(t('kiosk.clear'), () => '', true) : null)));
}
