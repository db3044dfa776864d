'use strict';

let etag = null;
const zone = new URLSearchParams(location.search).get('zone');
const address = zone ? `${base}/board?zone=${encodeURIComponent(zone)}` : `${base}/board`;
const order = { calling: 0, serving: 1, ready: 2, idle: 3, draining: 4, paused: 5, closed: 6 };

function showQueues(board, names) {
  byId('queues').classList.toggle('dense', board.queues.length > 11);
  byId('queues').replaceChildren(...board.queues.map(queue => {
    const row = make('li');
    const what = row.appendChild(make('div', 'what'));
    what.append(make('b', '', names.queues.get(queue.queue).zh), make('small', '', names.queues.get(queue.queue).en));
    row.append(make('span', 'big', queue.waiting));
    return row;
  }));
}

function showWindows(board, names) {
  // Windows at work first, and a large hall's closed ones not at all: there are more than fit on one screen.
  const shown = board.windows.length > 20 ? board.windows.filter(x => x.state !== 'closed') : board.windows;
  const sorted = shown.toSorted((a, b) => order[a.state] - order[b.state]);
  byId('windows').replaceChildren(...sorted.map(told => {
    const card = make('div', `window ${told.state}`);
    const name = card.appendChild(make('div', 'name'));
    name.append(make('span', '', names.windows.get(told.window).zh));
    if (told.onTidalDuty) name.append(make('span', 'tide', '潮汐 Tidal'));
    card.append(make('div', 'number', told.number ?? '—'));
    card.append(make('div', 'state', windowStates[told.state].join(' ')));
    return card;
  }));
}

function showCalled(board, names) {
  byId('called').replaceChildren(...board.lastCalled.map(call => {
    const row = make('li');
    row.append(make('span', 'big', call.number));
    const what = row.appendChild(make('div', 'what'));
    what.append(make('b', '', `请到${names.windows.get(call.window).zh}`), make('small', '', `Please go to ${names.windows.get(call.window).en}`));
    return row;
  }));
}

async function poll(names) {
  const waited = new AbortController();
  const timer = setTimeout(() => waited.abort(), 5000);
  try {
    const response = await fetch(address, { headers: etag ? { 'If-None-Match': etag } : {}, cache: 'no-store', signal: waited.signal });
    byId('banner').hidden = response.status === 304 || response.ok;
    if (response.status === 200) {
      const board = await response.json();
      etag = response.headers.get('ETag');
      showQueues(board, names);
      showWindows(board, names);
      showCalled(board, names);
    }
  } catch {
    byId('banner').hidden = false;
  }
  clearTimeout(timer);
  setTimeout(() => poll(names), 1000);
}

async function start() {
  try {
    const told = await readHall();
    await poll({
      queues: new Map(told.queues.map(x => [x.queue, x.name])),
      windows: new Map(told.windows.map(x => [x.window, x.name])),
    });
  } catch {
    byId('banner').hidden = false;
    setTimeout(start, 2000);
  }
}

start();
