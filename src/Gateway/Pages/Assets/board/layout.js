'use strict';

// Puts a state on the screen: the calls, the windows (by pages when they are many), how many wait, or one window alone.
Board.layout = (function () {
  var order = { calling: 0, serving: 1, ready: 2, idle: 3, draining: 4, paused: 5, closed: 6 };
  // A box's width and height in letters of its name, and how small and large those may be against the page's.
  var shapes = {
    window: { wide: 10.4, high: 5.7, least: 0.8, most: 2.2 },
    zone: { wide: 17, high: 6, least: 0.9, most: 1.5 },
    queue: { wide: 19, high: 3.2, least: 0.85, most: 1.9 }
  };
  var words = Board.words;
  var make = Board.make;
  var names = { queues: {}, windows: {} };
  var page = 0;
  var shown = null;
  var stood = {};

  // A window whose number the board does not know yet has called nobody that could be told.
  function stateOf(told) {
    return told.state === 'calling' && !told.number ? 'ready' : told.state;
  }

  function windowName(id) {
    return names.windows[id] || { zh: id, en: id };
  }

  // In as many columns as make a box's letters largest; shape says how wide and high a box is in its letters.
  function largest(count, list, shape) {
    var best = { letter: 0 };
    for (var columns = 1; columns <= count; columns += 1) {
      var width = list.clientWidth / columns;
      var height = list.clientHeight / Math.ceil(count / columns);
      var letter = Math.min(width / shape.wide, height / shape.high);
      if (letter > best.letter) best = { letter: letter, columns: columns, height: height };
    }
    return best;
  }

  // Boxes as large as there is room for; when they would be too small, equal pages.
  function fill(list, items, box, into, shape) {
    Board.empty(list);
    if (items.length === 0 || list.clientHeight === 0) return;
    var unit = parseFloat(getComputedStyle(document.documentElement).fontSize);
    var fitting = Math.max(1, Math.floor(list.clientWidth / (shape.wide * shape.least * unit)) * Math.floor(list.clientHeight / (shape.high * shape.least * unit)));
    var pages = Math.ceil(items.length / fitting);
    var size = Math.ceil(items.length / pages);
    var at = page % pages;
    var plan = largest(size, list, shape);
    var letter = Math.min(plan.letter, shape.most * unit);
    Board.byId(into).textContent = pages > 1 ? (at + 1) + '/' + pages : '';
    list.style.fontSize = letter + 'px';
    items.slice(at * size, (at + 1) * size).forEach(function (item) {
      var made = box(item);
      made.style.width = 98.6 / plan.columns - 1.2 + '%';
      made.style.height = Math.min(plan.height, letter * shape.high * 1.25) - unit / 2 + 'px';
      list.appendChild(made);
    });
  }

  function windowBox(told) {
    var state = stateOf(told);
    var name = windowName(told.window);
    var box = make('li', state);
    box.appendChild(make('b', '', words.name(name)));
    box.appendChild(make('span', 'number', told.number || ''));
    var line = make('span', 'state');
    line.appendChild(make('span', '', words.text('windowStates.' + state) + ' ' + words.other('windowStates.' + state)));
    if (told.onTidalDuty) line.appendChild(make('span', 'tide', words.text('board.tide')));
    box.appendChild(line);
    return box;
  }

  function showWindows(all) {
    // Windows at work; closed ones only as a count, unless they are few.
    var open = all.filter(function (x) { return all.length <= 8 || x.state !== 'closed'; });
    open.sort(function (a, b) { return order[stateOf(a)] - order[stateOf(b)] || all.indexOf(a) - all.indexOf(b); });
    if (open.length > 0) fill(Board.byId('windows'), open, windowBox, 'windowPages', shapes.window);
    else fill(Board.byId('windows'), Board.guide.zones(), Board.guide.zoneBox, 'windowPages', shapes.zone);
    if (open.length < all.length) {
      var closed = { n: all.length - open.length };
      var pages = Board.byId('windowPages');
      pages.textContent = words.text('board.closed', closed) + (pages.textContent ? ' · ' + pages.textContent : '');
    }
  }

  function queueBox(told) {
    var name = names.queues[told.queue] || { zh: told.queue, en: told.queue };
    var box = make('li');
    var what = make('span', 'what');
    what.appendChild(make('b', '', words.name(name)));
    what.appendChild(make('small', '', words.otherName(name)));
    box.appendChild(what);
    box.appendChild(make('span', 'number', told.waiting));
    return box;
  }

  function callBox(call, isLive) {
    var name = windowName(call.window);
    var box = make('li', isLive ? 'live' : '');
    box.appendChild(make('span', 'number', call.number));
    var where = make('span', 'where');
    where.appendChild(make('b', '', words.name(name)));
    where.appendChild(make('small', '', words.otherName(name)));
    box.appendChild(where);
    return box;
  }

  // Who is called now stands first; who was called before stands below, under words of its own.
  function showCalls(board) {
    var list = Board.byId('calls');
    var now = board.lastCalled.filter(function (x) { return isStanding(board, x); });
    var before = board.lastCalled.filter(function (x) { return !isStanding(board, x); });
    var boxes = now.map(function (x) { return callBox(x, true); });
    if (before.length > 0) {
      var head = make('li', 'before', words.text('board.before') + ' ');
      head.appendChild(make('small', '', words.other('board.before')));
      boxes = boxes.concat([head], before.map(function (x) { return callBox(x, false); }));
    }
    list.className = now.length + before.length <= 4 ? 'few' : '';
    Board.guide.show(now.length + before.length);
    Board.empty(list);
    for (var i = 0; i < boxes.length; i += 1) {
      list.appendChild(boxes[i]);
      if (list.scrollHeight > list.clientHeight + 1 && list.childNodes.length > 1) {
        list.removeChild(list.lastChild);
        return;
      }
    }
  }

  function note(board) {
    board.announcements.forEach(function (x) { if (isStanding(board, x)) stood[x.id] = Board.ticks(); });
  }

  // A call whose number is being served is over, and so is one that stood and has not for two seconds: a window and its queue tell of
  // themselves, each in its own time. One that did not stand yet may still come.
  function isOver(call) {
    if (shown === null) return true;
    if (isStanding(shown, call)) {
      stood[call.id] = Board.ticks();
      return false;
    }
    return Board.ticks() - stood[call.id] > 2000
      || shown.windows.some(function (x) { return x.window === call.window && x.number === call.number && x.state === 'serving'; });
  }

  function isStanding(board, call) {
    return board.windows.some(function (x) { return x.window === call.window && x.state === 'calling' && x.number === call.number; });
  }

  function showSingle(told) {
    var name = windowName(told.window);
    var state = stateOf(told);
    Board.byId('single').className = state;
    Board.byId('singleName').textContent = words.name(name);
    Board.byId('singleOther').textContent = words.otherName(name);
    Board.byId('singleNumber').textContent = told.number || '';
    Board.byId('singleState').textContent = words.text('windowStates.' + state) + ' ' + words.other('windowStates.' + state)
      + (told.onTidalDuty ? ' · ' + words.text('board.tide') + ' ' + words.other('board.tide') : '');
  }

  function show() {
    if (!shown) return;
    var single = Board.asked.window;
    Board.byId('single').hidden = !single;
    Board.byId('whole').hidden = !!single;
    if (single) {
      shown.windows.filter(function (x) { return x.window === single; }).forEach(showSingle);
      return;
    }
    showCalls(shown);
    showWindows(shown.windows);
    fill(Board.byId('queues'), shown.queues, queueBox, 'queuePages', shapes.queue);
  }

  setInterval(function () {
    page += 1;
    show();
  }, 8000);
  window.addEventListener('resize', show);

  return {
    isOver: isOver,
    isStanding: function (call) { return shown !== null && isStanding(shown, call); },
    name: function (signs) {
      signs.queues.forEach(function (x) { names.queues[x.id] = x.name; });
      signs.windows.forEach(function (x) { names.windows[x.id] = x.name; });
      show();
    },
    show: function (board) {
      shown = board;
      note(board);
      show();
    },
    board: function () { return shown; }
  };
}());
