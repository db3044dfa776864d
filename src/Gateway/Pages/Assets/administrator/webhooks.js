// Webhooks: who is told what happens, how they fare, and what they did not take.

import { act, ask, base } from '../common/api.js';
import { askFor } from '../common/dialog.js';
import { make, t } from '../common/page.js';
import { attempt } from '../common/staff.js';
import { deed, heading, reasonField, showOnce, table } from './table.js';

const looks = { active: 'good', paused: 'warn', suspended: 'bad', removed: '' };

export async function showWebhooks(context) {
  const { view } = context;
  const { body } = await ask(`${base}/webhooks`);
  const again = () => showWebhooks(context);
  view.replaceChildren(
    heading('webhooks', deed('newWebhook', () => subscribe().then(again), 'primary')),
    table('webhooks', ['receiver', 'state', 'delivery', 'dead', null], body.filter(x => x.state !== 'removed').map(x => rowOf(x, again))),
    make('div', { id: 'dead' }));
}

function rowOf(told, again) {
  const path = `${base}/webhooks/${told.webhookId}`;
  const { delivery } = told;
  return [
    [make('span', { class: 'url', text: told.url }), make('small', { text: told.types.length ? told.types.join(', ') : t('administrator.allTypes') })],
    [make('span', { class: `badge ${looks[told.state]}`, text: t(`administrator.hook_${told.state}`) }), told.reason ? make('small', { text: told.reason }) : ''],
    !delivery ? '–' : delivery.upToDate ? t('administrator.upToDate') : [t('administrator.behind', { n: delivery.failures }), make('small', { text: delivery.problem ?? '' })],
    String(told.deadLetters),
    make('div', { class: 'deeds' },
      told.deadLetters ? deed('deadLetters', () => attempt(() => showDead(path, again))) : '',
      deed(told.state === 'active' ? 'pause' : 'resume', () => turn(path, told).then(again)),
      deed('newSecret', () => renew(path, told).then(again)),
      deed('remove', () => remove(path, told).then(again), 'danger')),
  ];
}

async function subscribe() {
  const given = await askFor({
    title: t('administrator.newWebhook'),
    fields: [{ name: 'url', label: t('administrator.receiver'), type: 'url', value: 'https://' }, { name: 'types', label: t('administrator.types'), note: t('administrator.typesNote'), required: false }],
  });
  if (!given) return;
  const types = given.types.split(/[\s,，]+/).filter(Boolean);
  await attempt(async () => tellSecret((await act(`${base}/webhooks`, { url: given.url, types: types.length ? types : undefined })).body));
}

function tellSecret({ secret, webhook }) {
  return showOnce({ title: t('administrator.secret'), text: webhook.url, secret });
}

async function turn(path, told) {
  const pausing = told.state === 'active';
  const given = pausing ? await askFor({ title: `${t('administrator.pause')} · ${told.url}`, fields: [reasonField(false)] }) : {};
  if (given) await attempt(() => act(`${path}/state`, { state: pausing ? 'paused' : 'active', reason: given.reason || undefined }, { method: 'PUT' }));
}

async function renew(path, told) {
  const given = await askFor({ title: `${t('administrator.newSecret')} · ${told.url}`, text: t('administrator.newSecretNote') });
  if (given) await attempt(async () => tellSecret((await act(`${path}/secret`, {})).body));
}

async function remove(path, told) {
  const given = await askFor({ title: `${t('administrator.remove')} · ${told.url}`, text: t('administrator.removeNote'), danger: true });
  if (given) await attempt(() => act(path, {}, { method: 'DELETE' }));
}

async function showDead(path, again) {
  const { body } = await ask(`${path}/dead-letters`);
  const redeliver = ids => attempt(() => act(`${path}/redeliver`, ids ? { ids } : {})).then(again);
  document.getElementById('dead').replaceChildren(
    heading('deadLetters', deed('redeliverAll', () => redeliver())),
    table('deadLetters', ['event', 'attempts', 'problem', null], body.map(x => [[x.type, make('small', { text: x.id })], String(x.attempts), x.problem, x.asked ? t('administrator.asked') : deed('redeliver', () => redeliver([x.id]))])));
}
