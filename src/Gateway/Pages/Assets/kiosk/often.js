// What is often drawn at this kiosk, which stands first on its page. It is counted here and leaves the machine never.

import { hall } from '../common/api.js';

const kept = `drawn-${hall}`;
const shown = 4;
const enough = 5;

const read = () => JSON.parse(localStorage.getItem(kept) ?? '{}');

/** Counts the services of a number. */
export function countDraw(services) {
  const counts = read();
  for (const service of services) counts[service] = (counts[service] ?? 0) + 1;
  localStorage.setItem(kept, JSON.stringify(counts));
}

/** The ids of what was drawn most, each often enough. */
export function oftenDrawn() {
  return Object.entries(read()).filter(([, count]) => count >= enough).toSorted(([, a], [, b]) => b - a).slice(0, shown).map(([service]) => service);
}
