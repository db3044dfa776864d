'use strict';

// Keeps the board's last state as fresh as the network lets it: an event stream where there is one, polls beside it that notice
// a stream which died without a word, and polls alone where streams fail.
Board.connection = (function () {
  var patience = 5000;
  var watched = 5000;
  var polled = 1000;
  var staleAfter = 9000;
  var zone = Board.asked.zone ? '?zone=' + encodeURIComponent(Board.asked.zone) : '';
  var etag = null;
  var epoch = null;
  var sequence = -1;
  var alive = -Infinity;
  var streaming = false;
  var source = null;
  var told = { board: function () {}, stale: function () {} };
  var stale = null;

  // Asks once; done(status, body, etag), with the status 0 when nothing came in time.
  function ask(method, path, headers, body, done) {
    var request = new XMLHttpRequest();
    var answered = false;
    function end() {
      if (answered) return;
      answered = true;
      done(request.status, request.responseText, request.getResponseHeader ? request.getResponseHeader('ETag') : null);
    }
    request.open(method, path);
    request.timeout = patience;
    request.setRequestHeader('Accept-Language', document.documentElement.lang);
    for (var name in headers) if (headers[name] !== null) request.setRequestHeader(name, headers[name]);
    request.onload = end;
    request.onerror = end;
    request.ontimeout = end;
    request.onabort = end;
    request.send(body);
  }

  function check() {
    var now = Board.ticks() - alive > staleAfter;
    if (now !== stale) {
      stale = now;
      told.stale(stale);
    }
  }

  // A stream and a poll may cross: within an epoch only what is newer counts.
  function take(text) {
    var board = JSON.parse(text);
    alive = Board.ticks();
    check();
    if (board.epoch !== epoch || board.sequence > sequence) {
      epoch = board.epoch;
      sequence = board.sequence;
      told.board(board);
    }
  }

  function poll() {
    ask('GET', Board.base + '/board' + zone, { 'If-None-Match': etag }, null, function (status, body, tag) {
      if (status === 200) {
        etag = tag;
        take(body);
      } else if (status === 304) {
        alive = Board.ticks();
      }
      if (status !== 200 && status !== 304 && streaming) restart();
      check();
      setTimeout(poll, streaming ? watched : polled);
    });
  }

  function restart() {
    streaming = false;
    if (source) source.close();
    source = null;
    setTimeout(stream, 3000);
  }

  function stream() {
    if (!window.EventSource || Board.asked.stream === 'off' || source) return;
    source = new EventSource(Board.base + '/board/stream' + (zone ? zone + '&' : '?') + 'lang=' + document.documentElement.lang);
    source.addEventListener('board', function (event) {
      streaming = true;
      take(event.data);
    });
    source.onerror = function () {
      streaming = false;
      if (source && source.readyState === 2) restart();
    };
  }

  return {
    ask: ask,
    isStale: function () { return stale !== false; },
    // Calls board(state) for each newer state, and stale(yes) when the link goes or comes back.
    start: function (listeners) {
      told = listeners;
      setInterval(check, 1000);
      stream();
      setTimeout(poll, window.EventSource && Board.asked.stream !== 'off' ? 1500 : 0);
    }
  };
}());
