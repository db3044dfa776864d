'use strict';

const token = new URLSearchParams(location.hash.slice(1)).get('token');
let chosen = null;
let ticket = null;
let etag = null;
// One key for one press, kept while it is repeated: a lost answer never costs a second number.
let key = null;

function showError(zh, en) {
  byId('error').textContent = `${zh} · ${en}`;
}

function showTicket(told) {
  const card = byId('ticket');
  card.hidden = false;
  card.classList.toggle('called', told.state === 'called');
  byId('service').textContent = `${chosen.name.zh} · ${chosen.name.en}`;
  byId('number').textContent = told.number;
  const [zh, en] = states[told.state];
  byId('state').textContent = told.state === 'called' ? `${zh} ${told.window} · ${en} ${told.window}` : `${zh} · ${en}`;
  byId('ahead').textContent = told.ahead ?? '–';
  byId('position').textContent = told.position ?? '–';
  byId('wait').textContent = told.waitMinutes ? `${told.waitMinutes.low}–${told.waitMinutes.high} 分钟 min` : '–';
}

async function draw() {
  byId('go').disabled = true;
  byId('error').textContent = '';
  key ??= crypto.randomUUID ? crypto.randomUUID() : `${Date.now()}-${Math.random()}`;
  try {
    const response = await fetch(`${base}/tickets`, {
      method: 'POST',
      headers: { 'Authorization': `Bearer ${token}`, 'Content-Type': 'application/json', 'Idempotency-Key': key },
      body: JSON.stringify({ services: [chosen.service], priorityClass: byId('priority').value }),
    });
    const told = await response.json();
    if (response.ok) {
      key = null;
      ticket = told;
      etag = null;
      showTicket(told);
    } else {
      if (response.status < 500) key = null;
      showError(response.status === 409 ? '现在不能取号' : response.status === 401 ? '本页没有取号权限' : '取号未成功,请再试', told.detail);
    }
  } catch {
    showError('连接中断,请再试', 'No connection, please try again');
  }
  byId('go').disabled = !token;
}

async function poll() {
  if (!ticket || ['completed', 'cancelled', 'expired'].includes(ticket.state)) return;
  try {
    const headers = { 'Authorization': `Bearer ${ticket.accessToken}` };
    if (etag) headers['If-None-Match'] = etag;
    const asked = ticket.ticketId;
    const response = await fetch(`${base}/tickets/${asked}`, { headers, cache: 'no-store' });
    byId('banner').hidden = true;
    if (response.status === 200 && asked === ticket.ticketId) {
      etag = response.headers.get('ETag');
      const told = await response.json();
      ticket = { ...told, accessToken: ticket.accessToken };
      showTicket(told);
    }
  } catch {
    byId('banner').textContent = '连接中断,号票仍然有效 · No connection; your number stays valid';
    byId('banner').hidden = false;
  }
}

function choose(service, button) {
  for (const other of document.querySelectorAll('.services button')) other.setAttribute('aria-pressed', 'false');
  button.setAttribute('aria-pressed', 'true');
  chosen = service;
  key = null;
  byId('chosen').textContent = `${service.name.zh} · ${service.name.en}`;
  byId('go').disabled = !token;
}

async function start() {
  const told = await readHall();
  for (const department of told.departments) {
    const services = told.services.filter(x => x.department === department.department);
    if (services.length === 0) continue;
    byId('services').append(make('h2', 'department', `${department.name.zh} · ${department.name.en}`));
    const group = byId('services').appendChild(make('div', 'services'));
    for (const service of services) {
      const button = make('button', '', service.name.zh);
      button.append(make('small', '', service.name.en));
      button.setAttribute('aria-pressed', 'false');
      button.addEventListener('click', () => choose(service, button));
      group.append(button);
    }
  }
  for (const priority of told.priorityClasses) {
    const option = make('option', '', `${priority.name.zh} · ${priority.name.en}`);
    option.value = priority.priorityClass;
    byId('priority').append(option);
  }
  byId('priority').addEventListener('change', () => { key = null; });
  byId('go').addEventListener('click', draw);
  if (!token) showError('请在地址后加上 #token=…', 'Open this page with #token=… of a kiosk');
  setInterval(poll, 2000);
}

start().catch(() => showError('大厅暂无应答', 'The hall does not answer'));
