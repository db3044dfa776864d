'use strict';

function add(parent, tag, text) {
  const element = parent.appendChild(document.createElement(tag));
  element.textContent = text;
  return element;
}

function showHall(told) {
  const row = add(document.getElementById('halls'), 'li', '');
  row.className = 'card';
  const what = add(row, 'div', '');
  what.className = 'what';
  add(what, 'b', told.name.zh);
  add(what, 'small', told.name.en);
  add(row, 'a', '取号 · Draw a ticket').href = `/${told.hall}/draw`;
  add(row, 'a', '综合屏 · Board').href = `/${told.hall}/board`;
}

async function start() {
  const response = await fetch('/api/v1/halls');
  if (!response.ok) throw new Error(String(response.status));
  (await response.json()).forEach(showHall);
}

start().catch(() => { document.getElementById('banner').hidden = false; });
