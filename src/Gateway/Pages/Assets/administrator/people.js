// Accounts and their roles: who may do what in this hall.

import { act, ask, hall as hallId } from '../common/api.js';
import { askFor } from '../common/dialog.js';
import { make, nameOf, t } from '../common/page.js';
import { deed, heading, reasonField, showOnce, table } from './table.js';

const path = '/api/v1/accounts';
const looks = { open: 'good', invited: 'warn', closed: '' };

export async function showPeople(context) {
  const { view, hall, who } = context;
  const { body } = await ask(`${path}?hall=${hallId}`);
  const again = () => showPeople(context);
  const order = Object.keys(looks);
  view.replaceChildren(
    heading('people', deed('newAccount', () => invite(hall).then(again), 'primary')),
    table('people', ['account', 'state', 'roles', null], body.toSorted((a, b) => order.indexOf(a.state) - order.indexOf(b.state) || a.account.localeCompare(b.account)).map(x => rowOf(hall, who, x, again)), 'noPeople'));
}

const placeOf = (hall, scope) => (scope === '*' ? t('administrator.allHalls') : scope === hallId ? nameOf(hall.told.name) : scope);

/** Whether whoever looks administers a place: it is this hall, or they do so there, in a hall above it or everywhere. */
function administers(hall, who, scope) {
  if (scope === hallId || who.all.some(x => x.role === 'administrator' && (x.hall === '*' || x.hall === scope))) return true;
  const above = hall.others.find(x => x.hall === scope)?.parent;
  return Boolean(above) && administers(hall, who, above);
}

function rowOf(hall, who, told, again) {
  const closed = told.state === 'closed';
  const mine = [told.home, ...told.roles.map(x => x.hall)].every(scope => administers(hall, who, scope));
  return [
    [told.account, make('small', { text: placeOf(hall, told.home) })],
    make('span', { class: `badge ${looks[told.state]}`, text: t(`administrator.state_${told.state}`) }),
    make('ul', { class: 'plain' }, ...told.roles.map(role => make('li', {},
      make('span', { class: 'badge busy', text: t(`administrator.role_${role.role}`) }), ` ${placeOf(hall, role.hall)}`, role.staff ? ` · ${hall.person(role.staff)}` : '',
      closed || !administers(hall, who, role.hall) ? null : make('button', { type: 'button', class: 'small', 'aria-label': `${t('administrator.withdraw')}: ${told.account}, ${t(`administrator.role_${role.role}`)}`, text: t('administrator.withdraw'), onclick: () => withdraw(told, role).then(again) })))),
    closed ? '' : make('div', { class: 'deeds' },
      deed('giveRole', () => giveRole(hall, told).then(again)),
      ...mine ? [
        deed('resetPassword', () => reset(told).then(again)),
        deed('revokeSessions', () => withReason('revokeSessions', told, 'revoke-sessions').then(again)),
        deed('closeAccount', () => withReason('closeAccount', told, 'close').then(again), 'danger'),
      ] : []),
  ];
}

const roleFields = hall => [
  { name: 'role', label: t('administrator.role'), options: ['clerk', 'supervisor', 'administrator'].map(x => [x, t(`administrator.role_${x}`)]) },
  { name: 'staff', label: t('administrator.staff'), note: t('administrator.staffNote'), required: given => given.role === 'clerk', options: [['', '–'], ...[...hall.staff.keys()].map(x => [x, `${hall.person(x)} (${x})`])] },
];
const roleOf = given => ({ hall: hallId, role: given.role, staff: given.staff || undefined });

async function invite(hall) {
  await showCode(await askFor({
    title: t('administrator.newAccount'), text: t('administrator.newAccountNote'), fields: [{ name: 'account', label: t('administrator.account'), note: t('administrator.accountNote'), maxlength: 40 }, ...roleFields(hall)],
    send: async (given, patience) => (await act(path, { account: given.account, home: hallId, roles: [roleOf(given)] }, patience)).body,
  }));
}

function showCode(told) {
  return told?.code ? showOnce({ title: t('administrator.codeFor', { who: told.account }), text: t('administrator.codeText', { address: `${location.origin}/sign-in` }), secret: told.code }) : null;
}

const giveRole = (hall, told) => askFor({
  title: `${t('administrator.giveRole')} · ${told.account}`, text: t('administrator.giveRoleNote'), fields: roleFields(hall),
  send: (given, patience) => act(`${path}/${told.account}/roles`, roleOf(given), patience),
});

const withdraw = (told, role) => askFor({
  title: `${t('administrator.withdraw')} · ${told.account} · ${t(`administrator.role_${role.role}`)}`, danger: true, fields: [reasonField()],
  send: (given, patience) => act(`${path}/${told.account}/roles/withdraw`, { hall: role.hall, role: role.role, reason: given.reason }, patience),
});

const withReason = (name, told, verb, note = `${name}Note`) => askFor({
  title: `${t(`administrator.${name}`)} · ${told.account}`, text: t(`administrator.${note}`), danger: true, fields: [reasonField()],
  send: async (given, patience) => (await act(`${path}/${told.account}/${verb}`, given, patience)).body ?? true,
});

const reset = async told => showCode(await withReason('resetPassword', told, 'reset-password', 'resetNote'));
