// The machine itself: who it was enrolled as, and its sign of life.

import { ask, base, hall } from '../common/api.js';

/** The name under which this browser was enrolled in this hall for a kind of device; null when it was not. */
export function enrolledAs(role) {
  const told = JSON.parse(localStorage.getItem('device') ?? 'null');
  return told?.role === role && told.hall === hall ? told.device : null;
}

/** Says every now and then that the machine is there. */
export async function keepBeating(device) {
  let wait = 30;
  try {
    const { body } = await ask(`${base}/devices/${device}/heartbeat`, { method: 'POST', body: { screen: 'on' } });
    wait = body.silenceSeconds / 3;
  } catch {
    // The service misses the sign and says so where it matters; here there is nothing to do but go on.
  }
  setTimeout(() => keepBeating(device), wait * 1000);
}
