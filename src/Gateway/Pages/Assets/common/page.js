// What all pages but the board share: their texts, small helpers for elements, the choice of language.

const texts = JSON.parse(document.getElementById('texts').textContent);

/** The page's language: zh-Hans, zh-Hant or en. */
export const lang = document.documentElement.lang;

/** A text by section and key, with {name} filled from values. */
export function t(name, values = {}) {
  const [section, key] = name.split('.');
  const text = texts[section]?.[key];
  if (text === undefined) throw new Error(`the page has no text '${name}'`);
  return text.replace(/\{(\w+)\}/g, (_, value) => String(values[value] ?? ''));
}

/** Whether the page has a text: for words of the service that may be newer than the page. */
export function has(name) {
  const [section, key] = name.split('.');
  return texts[section]?.[key] !== undefined;
}

/** All texts of a section, by key. */
export function section(name) {
  return Object.entries(texts[name]);
}

/** A name of the hall's file, in the page's language. */
export function nameOf(text) {
  return lang === 'en' ? text.en : text.zh;
}

/** The same name in the other language, for those who read over a shoulder. */
export function otherName(text) {
  return lang === 'en' ? text.zh : text.en;
}

export function byId(id) {
  return document.getElementById(id);
}

/**
 * Makes an element. Attributes whose value is null or false are left out; 'text' and 'on…' are what they say;
 * children that are null are left out.
 */
export function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (name === 'text') element.textContent = value;
    else if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
    else element.setAttribute(name, value === true ? '' : value);
  }
  element.append(...children.filter(child => child !== null && child !== undefined));
  return element;
}

/** Shows or hides an element that the page's markup holds. */
export function toggle(id, shown) {
  byId(id).hidden = !shown;
}

/** Tells something for some seconds, and to screen readers. */
export function tell(text, kind = 'good') {
  const note = make('div', { class: `note ${kind}`, role: kind === 'bad' ? 'alert' : 'status', text });
  document.querySelector('.notes')?.remove();
  // A dialog lies above all else, so what is told goes into it.
  ([...document.querySelectorAll('dialog[open]')].at(-1) ?? document.body).append(make('div', { class: 'notes' }, note));
  setTimeout(() => note.parentElement?.remove(), kind === 'bad' ? 8000 : 4000);
}

/** Minutes and seconds of a number of seconds: 75 is 1:15. */
export function duration(seconds) {
  const whole = Math.max(0, Math.floor(seconds));
  const hours = Math.floor(whole / 3600);
  const minutes = Math.floor(whole / 60) % 60;
  const rest = String(whole % 60).padStart(2, '0');
  return hours > 0 ? `${hours}:${String(minutes).padStart(2, '0')}:${rest}` : `${minutes}:${rest}`;
}

/**
 * Sends a form of the page's markup. Its button is disabled in the markup: pressed before the page listens, it would do nothing,
 * as the page's policy lets no browser send a form.
 */
export function whenSent(id, send) {
  byId(id).addEventListener('submit', event => {
    event.preventDefault();
    send();
  });
  byId(id).querySelector('button').disabled = false;
}

/** Puts links to the page's other languages into the element with the id 'languages'. */
export function offerLanguages() {
  const names = { 'zh-Hans': '简体', 'zh-Hant': '繁體', en: 'English' };
  byId('languages')?.replaceChildren(...Object.entries(names).map(([language, name]) => make('a', {
    href: '#', lang: language, hreflang: language, text: name, 'aria-current': language === lang ? 'true' : null,
    onclick: event => {
      event.preventDefault();
      const address = new URL(location.href);
      address.searchParams.set('lang', language);
      location.replace(address);
    },
  })));
}
