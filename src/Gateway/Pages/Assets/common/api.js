// How pages talk to the service. Whoever is asked for by a person is asked again, under the same key, until the answer is known.

/** The hall that the page's address names. */
export const hall = location.pathname.split('/')[1];
export const base = `/api/v1/halls/${hall}`;

const patience = 8000;
const pauses = [300, 700, 1500, 3000, 5000];
let token = takeToken();

/** A key that nobody has had: browsers give random bytes everywhere, randomUUID only over TLS. */
export function newKey() {
  return [...crypto.getRandomValues(new Uint8Array(16))].map(x => x.toString(16).padStart(2, '0')).join('');
}

/** The service said no: what it said, for people and for code. */
export class Refusal extends Error {
  constructor(status, problem) {
    super(problem.detail ?? problem.title ?? String(status));
    this.status = status;
    this.problem = problem;
    this.code = problem.code;
  }
}

/** Nothing answered in time. */
export class Silence extends Error {}

/** Speaks with this token from now on, in this tab; null goes back to the browser's session. */
export function speakAs(value) {
  token = value;
  if (value) sessionStorage.setItem('token', value);
  else sessionStorage.removeItem('token');
}

// A token in the address (#token=…) is for this tab alone and leaves the address at once.
function takeToken() {
  const told = new URLSearchParams(location.hash.slice(1));
  const given = told.get('token');
  if (given) {
    sessionStorage.setItem('token', given);
    told.delete('token');
    history.replaceState(null, '', location.pathname + location.search + (told.size ? `#${told}` : ''));
  }
  return sessionStorage.getItem('token');
}

function headersOf({ body, key, etag, as }) {
  // The service writes its own sentences and the hall's names as the page is written.
  const headers = { 'Accept-Language': document.documentElement.lang };
  const bearer = as ?? token;
  if (bearer) headers.Authorization = `Bearer ${bearer}`;
  if (body !== undefined) headers['Content-Type'] = 'application/json';
  if (key) headers['Idempotency-Key'] = key;
  if (etag) headers['If-None-Match'] = etag;
  return headers;
}

/**
 * Asks once. Options: method, body (sent as JSON), key, etag, as (another token).
 * Gives status, body (null for 204 and 304) and etag; throws a Refusal or a Silence.
 */
export async function ask(path, options = {}) {
  const { method = 'GET', body } = options;
  let response;
  let told;
  try {
    response = await fetch(path, {
      method, headers: headersOf(options), body: body === undefined ? undefined : JSON.stringify(body), cache: 'no-store', signal: AbortSignal.timeout(patience),
    });
    told = response.status === 204 || response.status === 304 ? null : await response.json();
  } catch (error) {
    throw new Silence(String(error));
  }
  if (!response.ok && response.status !== 304) throw new Refusal(response.status, told);
  return { status: response.status, body: told, etag: response.headers.get('ETag') };
}

const pause = milliseconds => new Promise(done => { setTimeout(done, milliseconds); });

/** Asks until there is an answer, every two seconds; waiting(yes) tells whether it is still to come. */
export async function untilAnswered(what, waiting) {
  for (;;) {
    try {
      const answer = await what();
      waiting(false);
      return answer;
    } catch (error) {
      if (!(error instanceof Refusal || error instanceof Silence)) throw error;
      waiting(true);
      await pause(2000);
    }
  }
}

/**
 * Does something once, however often the way there fails: silence and 'not now' are met with the same key again.
 * Options: method, as, waiting (called with true while it is being tried again).
 */
export async function act(path, body, { method = 'POST', as, waiting = () => {}, key = newKey() } = {}) {
  for (let attempt = 0; ; attempt += 1) {
    try {
      const answer = await ask(path, { method, body, key, as });
      if (attempt > 0) waiting(false);
      return answer;
    } catch (error) {
      const again = error instanceof Silence || (error instanceof Refusal && error.status === 503);
      if (!again || attempt >= 40) {
        if (attempt > 0) waiting(false);
        throw error;
      }
      waiting(true);
      await pause(pauses[Math.min(attempt, pauses.length - 1)]);
    }
  }
}

/**
 * Follows an event stream for good: handlers by event name; live(true|false) tells whether it stands. Gives a function that ends it.
 * A stream without even a sign of life for 40 seconds is taken for dead (the service gives one every 15).
 */
export function follow(path, handlers, live = () => {}) {
  let stopped = null;
  let lastId = null;

  async function read() {
    const stop = new AbortController();
    stopped = stop;
    let quiet = null;
    const alive = () => { clearTimeout(quiet); quiet = setTimeout(() => stop.abort(), 40000); };
    alive();
    try {
      const headers = headersOf({});
      if (lastId) headers['Last-Event-ID'] = lastId;
      const response = await fetch(path, { headers, cache: 'no-store', signal: stop.signal });
      if (!response.ok) throw new Refusal(response.status, await response.json());
      live(true);
      const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
      for (let rest = ''; ;) {
        const { done, value } = await reader.read();
        if (done) return;
        alive();
        const parts = (rest + value).split('\n\n');
        rest = parts.pop();
        parts.forEach(dispatch);
      }
    } finally {
      clearTimeout(quiet);
    }
  }

  function dispatch(part) {
    const event = { name: 'message', data: '' };
    for (const line of part.split('\n')) {
      if (line.startsWith('event: ')) event.name = line.slice(7);
      else if (line.startsWith('id: ')) lastId = line.slice(4);
      else if (line.startsWith('data: ')) event.data += line.slice(6);
    }
    if (event.data) handlers[event.name]?.(JSON.parse(event.data));
  }

  async function run() {
    for (let attempt = 0; stopped !== false; attempt += 1) {
      try {
        await read();
        attempt = 0;
      } catch (error) {
        if (error instanceof Refusal && error.status < 500 && error.status !== 429) {
          live(false, error);
          return;
        }
      }
      if (stopped === false) return;
      live(false);
      await pause(pauses[Math.min(attempt, 3)] * (0.5 + Math.random()));
    }
  }

  run();
  return () => {
    const stop = stopped;
    stopped = false;
    stop?.abort();
  };
}

/** Goes to the page where people sign in, and comes back here. */
export function signIn() {
  location.assign(`/sign-in?next=${encodeURIComponent(location.pathname + location.search)}`);
}

const signedIn = 'signed-in';

/** Notes that somebody signed in with this browser: the session itself is not for scripts to see. */
export function noteSession() {
  speakAs(null);
  localStorage.setItem(signedIn, 'yes');
}

/** Tells who is here, with the role that this hall gives; goes to sign in when nobody is or none of the roles is there. */
export async function whoIs(...wanted) {
  try {
    // Nobody signed in here: to ask would only be refused.
    if (!token && !localStorage.getItem(signedIn)) return await signingIn();
    const { body } = await ask('/api/v1/me');
    const role = body.roles.find(x => wanted.includes(x.role) && (x.hall === hall || x.hall === '*')) ?? body.roles.find(x => wanted.includes(x.role));
    if (role) return { name: body.name, role: role.role, staff: role.staff ?? (role.role === 'clerk' ? body.name : null), all: body.roles };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    forgetSession();
  }
  return signingIn();
}

function signingIn() {
  signIn();
  return new Promise(() => {});
}

function forgetSession() {
  speakAs(null);
  localStorage.removeItem(signedIn);
}

/** Ends the session, here and in the browser. */
export async function signOut() {
  try {
    await ask('/api/v1/sign-out', { method: 'POST' });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
  }
  forgetSession();
  signIn();
}
