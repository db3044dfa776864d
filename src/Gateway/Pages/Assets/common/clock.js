// The hall's clock, kept by what the hall itself tells.

import { ask, base, Refusal, Silence } from './api.js';
import { lang } from './page.js';

const askedAgain = 600000;

/** The hall's clock: it runs at the hall's speed from the time that the hall itself told. */
export class HallClock {
  #begin = Date.now();
  #since = performance.now();
  #speed = 1;
  #zone;

  /** Takes what the hall told. */
  set(clock, timeZone) {
    this.#begin = Date.parse(clock.now);
    this.#since = performance.now();
    this.#speed = clock.speed;
    this.#zone = timeZone;
    return this;
  }

  /** The hall's time in milliseconds since 1970. */
  now() {
    return this.#begin + (performance.now() - this.#since) * this.#speed;
  }

  /** Hall milliseconds in a real second. */
  get speed() {
    return this.#speed;
  }

  /** Hours and minutes as the hall has them. */
  time(instant = this.now()) {
    return new Intl.DateTimeFormat('en-GB', { timeZone: this.#zone, hour: '2-digit', minute: '2-digit' }).format(new Date(instant));
  }

  /** Date and weekday in the page's language. */
  date(instant = this.now()) {
    return new Intl.DateTimeFormat(lang === 'en' ? 'en-GB' : lang, { timeZone: this.#zone, month: 'long', day: 'numeric', weekday: 'long' }).format(new Date(instant));
  }

  /** Keeps to the hall's time: this machine's may run off, and stands still while it sleeps. */
  keep() {
    const again = async () => {
      try {
        const { body } = await ask(`${base}/board/signs`);
        this.set(body.clock, this.#zone);
      } catch (error) {
        if (!(error instanceof Refusal || error instanceof Silence)) throw error;
      }
    };
    setInterval(again, askedAgain);
    document.addEventListener('visibilitychange', () => { if (!document.hidden) again(); });
  }

  /** Keeps an element's text at the time. */
  showIn(element) {
    const show = () => { element.textContent = this.time(); };
    show();
    setInterval(show, 1000);
  }
}
