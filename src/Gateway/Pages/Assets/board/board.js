'use strict';

(function () {
  var clock = null;

  // The hall's time in milliseconds, of its own clock and at its own speed.
  function hallNow() {
    return clock ? clock.begin + (Board.ticks() - clock.since) * clock.speed : Date.now();
  }

  // The hall's hours and minutes, by the offset that its own times carry.
  function timeOf(instant) {
    var local = new Date(instant + clock.offset * 60000);
    return ('0' + local.getUTCHours()).slice(-2) + ':' + ('0' + local.getUTCMinutes()).slice(-2);
  }

  function setClock(told) {
    var zone = /([+-])(\d\d):(\d\d)$/.exec(told.now);
    clock = {
      begin: Date.parse(told.now), since: Board.ticks(), speed: told.speed,
      offset: zone ? (zone[1] === '-' ? -1 : 1) * (Number(zone[2]) * 60 + Number(zone[3])) : 0
    };
  }

  function tick() {
    if (clock) Board.byId('clock').textContent = timeOf(hallNow());
  }

  function askSigns(done) {
    var zone = Board.asked.zone;
    Board.connection.ask('GET', Board.base + '/board/signs' + (zone ? '?zone=' + encodeURIComponent(zone) : ''), {}, null, done);
  }

  // A television runs for weeks: clocks drift, and a hall's file may have other names.
  function refresh() {
    askSigns(function (status, answer) {
      if (status !== 200) return;
      var signs = JSON.parse(answer);
      setClock(signs.clock);
      Board.guide.name(signs, timeOf);
      Board.layout.name(signs);
    });
  }

  function start() {
    var zone = Board.asked.zone;
    askSigns(function (status, answer) {
      if (status !== 200) {
        setTimeout(start, 2000);
        return;
      }
      var signs = JSON.parse(answer);
      if (!signs.windows.some(function (x) { return !Board.asked.window || x.id === Board.asked.window; })) {
        Board.byId('hall').textContent = Board.words.text('board.nowhere');
        return;
      }
      Board.byId('hall').textContent = Board.words.name(signs.name);
      Board.byId('hallOther').textContent = Board.words.otherName(signs.name);
      if (zone) Board.byId('zone').textContent = Board.words.text('board.zone', { zone: zone });
      setClock(signs.clock);
      tick();
      Board.guide.name(signs, timeOf);
      Board.layout.name(signs);
      Board.voice.start({
        stands: Board.layout.isStanding,
        isOver: Board.layout.isOver,
        // As it passes for people: a trial hall whose clock runs faster has no less time to speak.
        age: function (call) { return (hallNow() - Date.parse(call.at)) / clock.speed; }
      });
      Board.connection.start({
        board: function (board) {
          Board.layout.show(board);
          var single = Board.asked.window;
          Board.voice.hear(board.announcements.filter(function (x) { return !single || x.window === single; }));
        },
        stale: function (yes) {
          var last = Board.layout.board();
          Board.byId('stale').textContent = last
            ? Board.words.text('board.stale', { time: timeOf(Date.parse(last.at)) }) + ' · ' + Board.words.other('board.stale', { time: timeOf(Date.parse(last.at)) })
            : Board.words.text('board.loading', {});
          Board.byId('stale').hidden = !yes;
          document.body.className = yes ? 'old' : '';
        }
      });
      Board.device.start();
      setInterval(tick, 1000);
      setInterval(refresh, 600000);
    });
  }

  document.addEventListener('DOMContentLoaded', start);
}());
