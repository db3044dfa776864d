'use strict';

const token = new URLSearchParams(location.hash.slice(1)).get('token');
let chosen = null;
let ticket = null;
let drawn = null;
let etag = null;
// One key for one press, kept while it is repeated: a lost answer never costs a second number.
let key = null;

function showError(zh, en) {
  byId('error').textContent = `${zh} · ${en}`;
}

function waitOf(told) {
  if (told.waitMinutes) return `${told.waitMinutes.low}–${told.waitMinutes.high} 分钟 min`;
  return told.state === 'waiting' ? '暂无窗口办理 · No window open yet' : '–';
}

function showTicket(told) {
  const card = byId('ticket');
  card.hidden = false;
  card.classList.toggle('called', told.state === 'called');
  byId('service').textContent = `${drawn.name.zh} · ${drawn.name.en}`;
  byId('number').textContent = told.number;
  const [zh, en] = states[told.state];
  byId('state').textContent = told.state === 'called' ? `${zh} ${told.window} · ${en} ${told.window}` : `${zh} · ${en}`;
  byId('ahead').textContent = told.ahead ?? '–';
  byId('position').textContent = told.position ?? '–';
  byId('wait').textContent = waitOf(told);
}

async function draw() {
  byId('go').disabled = true;
  byId('error').textContent = '';
  const asked = chosen;
  key ??= crypto.randomUUID ? crypto.randomUUID() : `${Date.now()}-${Math.random()}`;
  try {
    const response = await fetch(`${base}/tickets`, {
      method: 'POST',
      headers: { 'Authorization': `Bearer ${token}`, 'Content-Type': 'application/json', 'Idempotency-Key': key },
      body: JSON.stringify({ services: [asked.service], priorityClass: byId('priority').value }),
    });
    const told = await response.json();
    if (response.ok) {
      key = null;
      ticket = told;
      drawn = asked;
      etag = null;
      showTicket(told);
    } else {
      if (response.status < 500) key = null;
      showError(response.status === 409 ? '现在不能取号' : response.status === 401 ? '本页没有取号权限' : '取号未成功,请再试', told.detail);
    }
  } catch {
    showError('连接中断,请再试', 'No connection, please try again');
  }
  byId('go').disabled = !token || !chosen;
}

// The next visitor finds an empty form, and nobody else's number.
function finish() {
  ticket = null;
  drawn = null;
  chosen = null;
  etag = null;
  key = null;
  for (const button of document.querySelectorAll('.services button')) button.setAttribute('aria-pressed', 'false');
  byId('ticket').hidden = true;
  byId('number').textContent = '';
  byId('banner').hidden = true;
  byId('error').textContent = '';
  byId('chosen').textContent = '请选择事项 · Choose a service';
  byId('priority').selectedIndex = 0;
  byId('go').disabled = true;
}

function closeForm() {
  for (const control of document.querySelectorAll('.services button, #priority, #go')) control.disabled = true;
  byId('chosen').textContent = '';
  showError('本页没有取号权限:请用取号机的地址打开(末尾带 #token=…)', 'This page may not draw: open it at a kiosk’s address, which ends in #token=…');
}

async function poll() {
  if (!ticket || ['completed', 'cancelled', 'expired'].includes(ticket.state)) return;
  try {
    const headers = { 'Authorization': `Bearer ${ticket.accessToken}` };
    if (etag) headers['If-None-Match'] = etag;
    const asked = ticket.ticketId;
    const response = await fetch(`${base}/tickets/${asked}`, { headers, cache: 'no-store' });
    byId('banner').hidden = true;
    if (response.status !== 200) return;
    const told = await response.json();
    if (asked === ticket?.ticketId) {
      etag = response.headers.get('ETag');
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
  byId('done').addEventListener('click', finish);
  if (!token) closeForm();
  setInterval(poll, 2000);
}

start().catch(() => showError('大厅暂无应答', 'The hall does not answer'));
