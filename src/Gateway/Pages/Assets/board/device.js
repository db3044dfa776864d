'use strict';

// A screen that was enrolled says that it is there, so that clerks know whether their zone can see calls; and it shows the code
// for phones, which only the hall's own screens may.
Board.device = (function () {
  var wait = 30000;

  function enrolled() {
    try {
      var told = JSON.parse(localStorage.getItem('device'));
      return told && told.role === 'display' && told.hall === location.pathname.split('/')[1] ? told.device : null;
    } catch (error) {
      return null;
    }
  }

  function beat(device) {
    var body = JSON.stringify({ screen: 'on', zone: Board.asked.zone || null });
    Board.connection.ask('POST', Board.base + '/devices/' + device + '/heartbeat', { 'Content-Type': 'application/json' }, body, function (status, answer) {
      if (status === 200) wait = JSON.parse(answer).silenceSeconds * 1000 / 3;
      setTimeout(function () { beat(device); }, wait);
    });
  }

  function showCode() {
    Board.connection.ask('GET', Board.base + '/phone-pass', {}, null, function (status, answer) {
      var again = 15;
      if (status === 200) {
        var pass = JSON.parse(answer);
        again = pass.seconds;
        Board.byId('scanCode').innerHTML = pass.svg;
      }
      Board.byId('scan').hidden = status !== 200;
      setTimeout(showCode, again * 1000 + 500);
    });
  }

  return {
    start: function () {
      var device = enrolled();
      if (!device) return;
      beat(device);
      showCode();
    }
  };
}());
