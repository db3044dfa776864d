// Refusals in the page's language, for pages that have the section 'problems'.

import { Refusal } from './api.js';
import { has, lang, t } from './page.js';

/** A refusal or silence in the page's language; what the service said itself is English. 'there' says that it stands at its field. */
export function wordsOf(error, there = false) {
  if (!(error instanceof Refusal)) return t('common.silent');
  const soon = /less than (\d+) s ago/.exec(error.message);
  if (soon && lang !== 'en') return t('problems.tooSoon', { n: soon[1] });
  const state = error.problem.state;
  const stands = state && ['states', 'windowStates', 'tideStates'].map(x => `${x}.${state}`).find(has);
  const known = [there ? `problems.${error.code}Here` : '', `problems.${error.code}`].find(has);
  const words = lang === 'en' || !known ? error.message : t(known);
  const field = error.problem.field && lang !== 'en' && !there ? ` (${error.problem.field})` : '';
  return stands ? t('problems.now', { words: words + field, state: t(stands) }) : words + field;
}
