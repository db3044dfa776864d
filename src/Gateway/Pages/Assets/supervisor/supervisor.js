// The supervisor's page: one picture of the hall, asked for every two seconds and shown by several views.

import { ask, base, follow } from '../common/api.js';
import { byId, toggle } from '../common/page.js';
import { every, startPage } from '../common/staff.js';
import { findTicket } from '../common/ticket.js';
import { Attention } from './attention.js';
import { Curves } from './curves.js';
import { Floor } from './floor.js';
import { People } from './people.js';
import { Tides } from './tides.js';
import { WhatIf } from './whatif.js';

const views = ['floor', 'tides', 'people', 'today', 'whatif'];

/** How the hall stands, as last heard. */
class Picture {
  queues = [];
  windows = [];
  staff = [];
  numbers = new Map();
  tides = new Map();
  alerts = new Map();

  get tideList() {
    return [...this.tides.values()];
  }

  get alertList() {
    return [...this.alerts.values()];
  }

  async read() {
    const read = path => ask(`${base}/${path}`).then(x => x.body);
    const [queues, windows, staff, board] = await Promise.all([read('queues'), read('windows'), read('staff'), read('board')]);
    Object.assign(this, { queues, windows, staff });
    this.numbers = new Map(board.windows.map(x => [x.window, x.number]));
  }
}

function showView() {
  const chosen = views.includes(location.hash.slice(1)) ? location.hash.slice(1) : 'floor';
  views.forEach(x => toggle(x, x === chosen));
  document.querySelectorAll('#tabs a').forEach(x => {
    if (x.hash === `#${chosen}`) x.setAttribute('aria-current', 'page');
    else x.removeAttribute('aria-current');
  });
  document.querySelector('main').scrollTop = 0;
}

async function start() {
  showView();
  addEventListener('hashchange', showView);
  const { who, hall } = await startPage('supervisor');
  const picture = new Picture();
  const context = { hall, who, picture, refresh: () => read() };
  const attention = new Attention(context);
  const parts = [new Floor(context), new Tides(context), new People(context), new Curves(context), attention];
  const whatIf = new WhatIf(context);
  const show = () => parts.forEach(x => x.show());
  let streams = true;
  let polls = true;
  const live = () => toggle('banner', !(streams && polls));

  const read = every(2, async () => {
    await picture.read();
    show();
    whatIf.prepare();
  }, up => { polls = up; live(); });
  follow(`${base}/alerts/stream`, {
    alert: told => { picture.alerts.set(told.alertId, told); attention.hear(told, null); show(); },
    tide: told => { picture.tides.set(told.tideId, told); attention.hear(null, told); show(); },
  }, up => { streams = up; live(); });

  const find = () => findTicket(hall, { role: 'supervisor', window: null }).then(acted => acted && read());
  byId('find').addEventListener('click', find);
  document.addEventListener('keydown', event => {
    if (event.key !== '/' || document.querySelector('dialog[open]') || event.target.closest('input, select, textarea')) return;
    event.preventDefault();
    find();
  });
}

start();
