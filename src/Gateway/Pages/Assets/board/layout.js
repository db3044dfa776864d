'use strict';

// Puts a state on the screen: the calls, the windows (by pages when they are many), how many wait, or one window alone.
Board.layout = (function () {
  var order = { calling: 0, serving: 1, ready: 2, idle: 3, draining: 4, paused: 5, closed: 6 };
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

  function pageOf(all, size, into) {
    var pages = Math.max(1, Math.ceil(all.length / size));
    var at = page % pages;
    Board.byId(into).textContent = pages > 1 ? (at + 1) + '/' + pages : '';
    return all.slice(at * size, (at + 1) * size);
  }

  // How many boxes of a list's size fit, by its first one as it is drawn.
  function fitting(list) {
    var box = list.firstChild;
    var style = getComputedStyle(box);
    var width = box.offsetWidth + parseFloat(style.marginLeft) + parseFloat(style.marginRight);
    var height = box.offsetHeight + parseFloat(style.marginTop) + parseFloat(style.marginBottom);
    // Widths are rounded to whole dots: a box more or less than half a dot wider still fits.
    return Math.max(1, Math.floor((list.clientWidth + 4) / width)) * Math.max(1, Math.floor((list.clientHeight + 2) / height));
  }

  function fill(list, items, box, into) {
    Board.empty(list);
    if (items.length === 0) return;
    list.appendChild(box(items[0]));
    var now = pageOf(items, fitting(list), into);
    Board.empty(list);
    for (var i = 0; i < now.length; i += 1) list.appendChild(box(now[i]));
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
    Board.byId('windows').className = open.length > 20 ? 'many' : open.length <= 6 ? 'few' : '';
    if (open.length > 0) fill(Board.byId('windows'), open, windowBox, 'windowPages');
    else fill(Board.byId('windows'), Board.guide.zones(), Board.guide.zoneBox, 'windowPages');
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
    Board.byId('queues').className = shown.queues.length > 8 ? 'many' : shown.queues.length <= 4 ? 'few' : '';
    fill(Board.byId('queues'), shown.queues, queueBox, 'queuePages');
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
