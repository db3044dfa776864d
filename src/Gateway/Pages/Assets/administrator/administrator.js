// The administrator's page: one view at a time, named by the address.

import { byId, t } from '../common/page.js';
import { attempt, startPage } from '../common/staff.js';
import { showAudit } from './audit.js';
import { showDevices } from './devices.js';
import { showFile } from './file.js';
import { showHall } from './hall.js';
import { showPeople } from './people.js';
import { showWebhooks } from './webhooks.js';

const views = { people: showPeople, devices: showDevices, audit: showAudit, webhooks: showWebhooks, hall: showHall, file: showFile };

async function start() {
  const { who, hall } = await startPage('administrator');

  async function show() {
    const name = location.hash.slice(1) in views ? location.hash.slice(1) : 'people';
    document.querySelectorAll('#tabs a').forEach(x => {
      if (x.hash === `#${name}`) x.setAttribute('aria-current', 'page');
      else x.removeAttribute('aria-current');
    });
    document.title = `${t(`administrator.${name}`)} · ${t('administrator.title')}`;
    byId('view').dataset.view = name;
    await attempt(() => views[name]({ hall, who, view: byId('view') }));
  }

  addEventListener('hashchange', show);
  show();
}

start();
