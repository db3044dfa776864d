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
    table('webhooks', ['receiver', 'state', 'delivery', 'dead', null], body.filter(x => x.state !== 'removed').map(x => rowOf(x, again)), 'noWebhooks'),
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
  const told = await askFor({
    title: t('administrator.newWebhook'),
    fields: [{ name: 'url', label: t('administrator.receiver'), type: 'url', value: 'https://' }, { name: 'types', label: t('administrator.types'), note: t('administrator.typesNote'), required: false }],
    send: async (given, patience) => {
      const types = given.types.split(/[\s,，]+/).filter(Boolean);
      return (await act(`${base}/webhooks`, { url: given.url, types: types.length ? types : undefined }, patience)).body;
    },
  });
  if (told) await tellSecret(told);
}

function tellSecret({ secret, webhook }) {
  return showOnce({ title: t('administrator.secret'), text: webhook.url, secret });
}

async function turn(path, told) {
  const state = told.state === 'active' ? 'paused' : 'active';
  const send = (given, patience) => act(`${path}/state`, { state, reason: given.reason || undefined }, { method: 'PUT', ...patience });
  await (state === 'paused' ? askFor({ title: `${t('administrator.pause')} · ${told.url}`, fields: [reasonField(false)], send }) : attempt(() => send({})));
}

async function renew(path, told) {
  const renewed = await askFor({
    title: `${t('administrator.newSecret')} · ${told.url}`, text: t('administrator.newSecretNote'),
    send: async (given, patience) => (await act(`${path}/secret`, {}, patience)).body,
  });
  if (renewed) await tellSecret(renewed);
}

const remove = (path, told) => askFor({
  title: `${t('administrator.remove')} · ${told.url}`, text: t('administrator.removeNote'), danger: true,
  send: (given, patience) => act(path, {}, { method: 'DELETE', ...patience }),
});

async function showDead(path, again) {
  const { body } = await ask(`${path}/dead-letters`);
  const redeliver = ids => attempt(() => act(`${path}/redeliver`, ids ? { ids } : {})).then(again);
  document.getElementById('dead').replaceChildren(
    heading('deadLetters', deed('redeliverAll', () => redeliver())),
    table('deadLetters', ['event', 'attempts', 'problem', null], body.map(x => [[x.type, make('small', { text: x.id })], String(x.attempts), x.problem, x.asked ? t('administrator.asked') : deed('redeliver', () => redeliver([x.id]))])));
}
