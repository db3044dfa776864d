'use strict';

// What a board says while it has little else to say: how a number is got, where the windows are, when the hall is open.
Board.guide = (function () {
  var words = Board.words;
  var make = Board.make;
  var zones = [];

  // Windows that follow each other in the hall's file are told by the first and the last.
  function gather(windows) {
    var found = {};
    var last = null;
    zones = [];
    windows.forEach(function (x) {
      var zone = found[x.zone];
      if (!zone) {
        zone = { name: x.zone, count: 0, runs: [] };
        found[x.zone] = zone;
        zones.push(zone);
      }
      zone.count += 1;
      if (last !== x.zone) zone.runs.push({ first: x.name, last: x.name });
      else zone.runs[zone.runs.length - 1].last = x.name;
      last = x.zone;
    });
    zones.sort(function (a, b) { return a.name < b.name ? -1 : 1; });
  }

  function runText(run) {
    return run.first === run.last ? words.name(run.first) : words.name(run.first) + ' – ' + words.name(run.last);
  }

  // Names that differ by their number alone are told as 49–60、88–99号窗口.
  function runsText(runs) {
    var around = null;
    var ranges = runs.map(function (run) {
      var first = /^(\D*)(\d+)(\D*)$/.exec(words.name(run.first));
      var last = /^(\D*)(\d+)(\D*)$/.exec(words.name(run.last));
      if (!first || !last || first[1] !== last[1] || first[3] !== last[3]) return null;
      if (around === null) around = [first[1], first[3]];
      if (around[0] !== first[1] || around[1] !== first[3]) return null;
      return first[2] === last[2] ? first[2] : first[2] + '–' + last[2];
    });
    return ranges.indexOf(null) < 0 ? around[0] + ranges.join(words.text('board.and')) + around[1] : runs.map(runText).join(words.text('board.and'));
  }

  return {
    zones: function () { return zones; },
    zoneBox: function (zone) {
      var box = make('li', 'zone');
      var values = { zone: zone.name };
      var head = make('b', '', words.text('board.zone', values) + ' ');
      head.appendChild(make('small', '', words.other('board.zone', values)));
      box.appendChild(head);
      box.appendChild(make('span', 'runs', runsText(zone.runs)));
      return box;
    },
    // The steps to a window stand under the calls while there is room for them, and in their place when there are none.
    show: function (calls) {
      Board.byId('guide').hidden = calls > 2;
      Board.byId('guide').className = calls === 0 ? 'alone' : '';
      Board.byId('calls').hidden = calls === 0;
    },
    name: function (signs, timeOf) {
      var hours = signs.hours.map(function (x) { return timeOf(Date.parse(x.opens)) + '–' + timeOf(Date.parse(x.closes)); }).join(' / ');
      gather(signs.windows);
      Board.byId('hours').textContent = hours
        ? words.text('board.hours', { hours: hours }) + ' · ' + words.other('board.hours', { hours: hours })
        : words.text('board.shut') + ' · ' + words.other('board.shut');
    }
  };
}());
