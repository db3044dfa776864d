// An expected wait in words that help (a range where it is one, else how long it may be at most), and where to wait.

import { lang, t } from './page.js';

const narrow = 15;

/** The words for a range of minutes. */
export function waitOf({ low, high }) {
  if (high === 0) return t('chooser.noWait');
  if (low > 0 && (high - low <= narrow || low * 2 >= high)) return t('chooser.waitRange', { low, high });
  // Five minutes are exact enough, and beyond an hour half an hour.
  if (high <= 50) return t('chooser.waitMinutes', { n: Math.ceil(high / 5) * 5 });
  return t('chooser.waitHours', { n: Math.max(1, Math.round(high / 30) / 2) });
}

/** The zones of the windows that serve a queue in ordinary duty. */
export function zonesOf(hall, queue) {
  const zones = hall.windows.filter(x => x.primary.includes(queue)).map(x => x.zone);
  return [...new Set(zones)].join(lang === 'en' ? ', ' : '、');
}
