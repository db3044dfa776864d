'use strict';

const hall = location.pathname.split('/')[1];
const base = `/api/v1/halls/${hall}`;

const states = {
  waiting: ['等候中', 'Waiting'], called: ['请到窗口', 'Please go to the window'], serving: ['办理中', 'Being served'],
  missed: ['已过号', 'Missed'], completed: ['已办结', 'Done'], cancelled: ['已取消', 'Cancelled'], expired: ['已失效', 'Expired'],
  parked: ['已挂起', 'Set aside'], reserved: ['已预约', 'Booked'], transferred: ['已转移', 'Moved'],
};

const windowStates = {
  closed: ['未开', 'Closed'], idle: ['空闲', 'Free'], ready: ['等待来人', 'Ready'], calling: ['叫号', 'Calling'],
  serving: ['办理', 'Serving'], paused: ['暂停', 'Paused'], draining: ['收尾', 'Closing'],
};

function make(tag, className, text) {
  const element = document.createElement(tag);
  if (className) element.className = className;
  if (text !== undefined) element.textContent = text;
  return element;
}

function byId(id) {
  return document.getElementById(id);
}

// The clock runs at the hall's speed from the time that the hall itself told.
function startClock(element, clock, zone) {
  const begin = Date.parse(clock.now);
  const since = performance.now();
  const format = new Intl.DateTimeFormat('zh-CN', { timeZone: zone, hour: '2-digit', minute: '2-digit', hour12: false });
  const show = () => { element.textContent = format.format(begin + (performance.now() - since) * clock.speed); };
  show();
  setInterval(show, 1000);
}

async function readHall() {
  const response = await fetch(base);
  if (!response.ok) throw new Error(String(response.status));
  const told = await response.json();
  byId('zh').textContent = told.name.zh;
  byId('en').textContent = told.name.en;
  startClock(byId('clock'), told.clock, told.timeZone);
  return told;
}
