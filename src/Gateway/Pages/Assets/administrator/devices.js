// Kiosks and screens: which there are, when each was last seen, and the codes by which they enrol.

import { act, ask, base } from '../common/api.js';
import { askFor } from '../common/dialog.js';
import { make, t } from '../common/page.js';
import { attempt } from '../common/staff.js';
import { deed, heading, reasonField, showOnce, table } from './table.js';

const looks = { enrolled: 'good', invited: 'warn', revoked: '' };

export async function showDevices(context) {
  const { view, hall } = context;
  const { body } = await ask(`${base}/devices`);
  const again = () => showDevices(context);
  view.replaceChildren(
    heading('devices', deed('newDevice', () => invite().then(again), 'primary')),
    table('devices', ['device', 'kind', 'state', 'lastSeen', 'condition', null], body.map(x => rowOf(hall, x, again)), 'noDevices'));
}

function rowOf(hall, told, again) {
  const at = instant => (instant ? `${hall.clock.date(Date.parse(instant))} ${hall.clock.time(Date.parse(instant))}` : '–');
  const status = told.status;
  const parts = [status?.printer && t(`administrator.printer_${status.printer}`), status?.screen && t(`administrator.screen_${status.screen}`), status?.zone && t('administrator.zone', { zone: status.zone })].filter(Boolean);
  const ill = ['out', 'jammed'].includes(status?.printer) || status?.screen === 'off';
  return [
    told.device,
    t(`administrator.kind_${told.kind}`),
    make('span', { class: `badge ${looks[told.state]}`, text: t(`administrator.device_${told.state}`) }),
    at(told.lastSeenAt),
    parts.length ? make('span', { class: ill ? 'badge bad' : '', text: parts.join(' · ') }) : '–',
    make('div', { class: 'deeds' },
      deed('enrolAnew', () => enrol(told.device, told.kind).then(again)),
      told.state === 'revoked' ? '' : deed('revoke', () => revoke(told).then(again), 'danger')),
  ];
}

async function invite() {
  const told = await askFor({
    title: t('administrator.newDevice'),
    fields: [{ name: 'device', label: t('administrator.device'), note: t('administrator.deviceNote'), maxlength: 40 }, { name: 'kind', label: t('administrator.kind'), options: ['kiosk', 'display'].map(x => [x, t(`administrator.kind_${x}`)]) }],
    send: ({ device, kind }, patience) => invited(device, kind, patience),
  });
  if (told) await showCode(told);
}

const invited = async (device, kind, patience) => (await act(`${base}/devices`, { device, kind }, patience)).body;

const enrol = (device, kind) => attempt(async () => showCode(await invited(device, kind)));

const showCode = told => showOnce({ title: t('administrator.codeFor', { who: told.device }), text: t('administrator.codeText', { address: `${location.origin}/enrol` }), secret: told.code });

const revoke = told => askFor({
  title: `${t('administrator.revoke')} · ${told.device}`, danger: true, fields: [reasonField()],
  send: (given, patience) => act(`${base}/devices/${told.device}/revoke`, given, patience),
});
