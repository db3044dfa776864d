'use strict';

let etag = null;
const zone = new URLSearchParams(location.search).get('zone');
const address = zone ? `${base}/board?zone=${encodeURIComponent(zone)}` : `${base}/board`;
const order = { calling: 0, serving: 1, ready: 2, idle: 3, draining: 4, paused: 5, closed: 6 };

let shown = null;
let page = 0;

// How many rows of this height fit whole.
function fitting(element, height) {
  return Math.max(1, Math.floor(element.clientHeight / height));
}

function pageOf(all, size) {
  const pages = Math.max(1, Math.ceil(all.length / size));
  const at = page % pages;
  return { items: all.slice(at * size, (at + 1) * size), told: pages > 1 ? `${at + 1}/${pages}` : '' };
}

function showQueues(board, names) {
  const list = byId('queues');
  const rem = parseFloat(getComputedStyle(document.documentElement).fontSize);
  list.classList.toggle('dense', board.queues.length > fitting(list, 3.8 * rem));
  const dense = list.classList.contains('dense');
  const now = pageOf(board.queues, dense ? fitting(list, 1.25 * rem) : board.queues.length);
  byId('queuePage').textContent = now.told;
  list.replaceChildren(...now.items.map(queue => {
    const row = make('li');
    const what = row.appendChild(make('div', 'what'));
    what.append(make('b', '', names.queues.get(queue.queue).zh), make('small', '', names.queues.get(queue.queue).en));
    row.append(make('span', 'big', queue.waiting));
    return row;
  }));
}

// A window whose number the board does not know yet has called nobody that could be told.
function stateOf(told) {
  return told.state === 'calling' && !told.number ? 'ready' : told.state;
}

function windowCard(told, names) {
  const state = stateOf(told);
  const card = make('div', `window ${state}`);
  card.append(make('div', 'name', names.windows.get(told.window).zh));
  card.append(make('div', 'number', told.number ?? ''));
  const line = card.appendChild(make('div', 'state'));
  line.append(make('span', '', windowStates[state].join(' ')));
  if (told.onTidalDuty) line.appendChild(make('span', 'tide', '潮汐')).append(make('small', '', ' Tidal'));
  return card;
}

// Calling windows stand on every page, at most on a third of it; the rest take turns.
function windowsNow(sorted, size) {
  const calling = sorted.filter(x => stateOf(x) === 'calling').slice(0, Math.ceil(size / 3));
  if (sorted.length <= size) return { items: sorted, told: '' };
  const rest = pageOf(sorted.filter(x => !calling.includes(x)), size - calling.length);
  return { items: [...calling, ...rest.items], told: rest.told };
}

function slots(grid) {
  const style = getComputedStyle(grid);
  const gap = parseFloat(style.columnGap);
  const columns = style.gridTemplateColumns.split(' ').length;
  const height = grid.clientHeight - parseFloat(style.paddingTop) - parseFloat(style.paddingBottom);
  return columns * Math.max(1, Math.floor((height + gap) / (parseFloat(style.gridAutoRows) + gap)));
}

function showWindows(board, names) {
  // Windows at work first, and a large hall's closed ones only as a count.
  const large = board.windows.length > 20;
  const open = large ? board.windows.filter(x => x.state !== 'closed') : board.windows;
  const sorted = open.toSorted((a, b) => order[stateOf(a)] - order[stateOf(b)]);
  const now = windowsNow(sorted, slots(byId('windows')));
  const closed = board.windows.length - open.length;
  byId('windowPage').textContent = [closed > 0 ? `未开 ${closed} Closed` : '', now.told].filter(x => x).join(' · ');
  byId('windows').replaceChildren(...now.items.map(told => windowCard(told, names)));
}

function showCalled(board, names) {
  const list = byId('called');
  list.replaceChildren(...board.lastCalled.map(call => {
    const row = make('li');
    row.append(make('span', 'big', call.number));
    const what = row.appendChild(make('div', 'what'));
    what.append(make('b', '', `请到${names.windows.get(call.window).zh}`), make('small', '', `→ ${names.windows.get(call.window).en}`));
    return row;
  }));
  const end = list.getBoundingClientRect().bottom;
  while (list.childElementCount > 1 && list.lastElementChild.getBoundingClientRect().bottom > end + 1) list.lastElementChild.remove();
}

function show() {
  if (!shown) return;
  showQueues(shown.board, shown.names);
  showWindows(shown.board, shown.names);
  showCalled(shown.board, shown.names);
}

async function poll(names) {
  const waited = new AbortController();
  const timer = setTimeout(() => waited.abort(), 5000);
  try {
    const response = await fetch(address, { headers: etag ? { 'If-None-Match': etag } : {}, cache: 'no-store', signal: waited.signal });
    byId('banner').hidden = response.status === 304 || response.ok;
    if (response.status === 200) {
      shown = { board: await response.json(), names };
      etag = response.headers.get('ETag');
      show();
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

setInterval(() => { page += 1; show(); }, 8000);
addEventListener('resize', show);
start();
