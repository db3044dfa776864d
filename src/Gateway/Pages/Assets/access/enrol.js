import { act, ask, speakAs } from '../common/api.js';
import { wordsOf } from '../common/refusals.js';
import { byId, make, offerLanguages, t, toggle, whenSent } from '../common/page.js';

let place = null;

async function enrol() {
  const { body } = await act('/api/v1/devices/enrol', { code: byId('code').value.trim() });
  speakAs(null);
  place = body.roles[0];
  // For the page, which cannot read the cookie: that this is an enrolled device, and which.
  localStorage.setItem('device', JSON.stringify({ device: body.name, hall: place.hall, role: place.role }));
  const { body: hall } = await ask(`/api/v1/halls/${place.hall}`);
  const zones = [...new Set(hall.windows.map(x => x.zone))].sort();
  byId('zone').replaceChildren(make('option', { value: '', text: t('access.wholeHall') }), ...zones.map(zone => make('option', { value: zone, text: zone })));
  byId('enrolled').textContent = t('access.enrolled', { device: body.name });
  byId('go').textContent = t(place.role === 'kiosk' ? 'access.openKiosk' : 'access.openBoard');
  toggle('zones', place.role !== 'kiosk');
  toggle('enrol', false);
  toggle('open', true);
}

whenSent('enrol', async () => {
  byId('error').textContent = '';
  try {
    await enrol();
  } catch (refused) {
    byId('error').textContent = wordsOf(refused);
  }
});

whenSent('open', () => {
  const zone = byId('zone').value;
  location.assign(place.role === 'kiosk' ? `/${place.hall}/kiosk` : `/${place.hall}/board${zone ? `?zone=${encodeURIComponent(zone)}` : ''}`);
});

offerLanguages();
