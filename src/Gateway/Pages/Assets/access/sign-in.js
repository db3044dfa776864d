import { ask, noteSession } from '../common/api.js';
import { byId, offerLanguages, whenSent } from '../common/page.js';
import { wordsOf } from '../common/refusals.js';

// Only to a page of this service: an address with another origin is not followed.
function next() {
  const asked = new URL(new URLSearchParams(location.search).get('next') ?? '/', location.origin);
  return asked.origin === location.origin ? asked.pathname + asked.search : '/';
}

function send(id, error, path) {
  const form = byId(id);
  const button = form.querySelector('button');
  whenSent(id, async () => {
    error.textContent = '';
    button.disabled = true;
    try {
      await ask(path(), { method: 'POST', body: Object.fromEntries(new FormData(form)) });
      noteSession();
      location.replace(next());
    } catch (refused) {
      error.textContent = wordsOf(refused);
      button.disabled = false;
    }
  });
}

offerLanguages();
send('signIn', byId('signInError'), () => '/api/v1/sign-in');
send('choose', byId('chooseError'), () => (byId('first').checked ? '/api/v1/setup' : '/api/v1/password'));
