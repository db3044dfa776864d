'use strict';

// Speaks calls one after the other, never two at once: by the service's sound, else by the browser's own voice, else by a chime.
// A call is spoken only while it stands and is under a minute old; whatever is older was shown, and that is all.
Board.voice = (function () {
  var youngEnough = 60000;
  var longest = 20000;
  var many = 3;
  var languages = (Board.asked.voice || 'zh,en').split(',');
  var waiting = [];
  var known = remembered();
  var speaking = false;
  var stands = function () { return false; };
  var again = null;
  var isOver = function () { return true; };
  var age = function () { return 0; };
  var log = [];
  var player = window.Audio ? new Audio() : null;

  // A page that is loaded again does not say again what it said.
  function remembered() {
    try {
      return JSON.parse(sessionStorage.getItem('spoken')) || [];
    } catch (error) {
      return [];
    }
  }

  function remember(id) {
    known.push(id);
    known = known.slice(-200);
    try {
      sessionStorage.setItem('spoken', JSON.stringify(known));
    } catch (error) {
      // Without storage it is only a reload that may repeat a call.
    }
  }

  function isDue(call) {
    return !Board.connection.isStale() && stands(call) && age(call) < youngEnough;
  }

  // Plays a sound to its end; done(true) when it was heard. The silence of a player that hangs ends too.
  function play(address, done) {
    if (!player) {
      done(false);
      return;
    }
    var ended = false;
    var late = setTimeout(function () { end(false); }, longest);
    function end(heard) {
      if (ended) return;
      ended = true;
      clearTimeout(late);
      player.onended = player.onerror = null;
      if (!heard) player.pause();
      done(heard);
    }
    player.onended = function () { end(true); };
    player.onerror = function () { end(false); };
    player.src = address;
    var started = player.play();
    if (started && started.then) {
      started.then(function () { Board.byId('sound').hidden = true; }, function (error) {
        if (error && error.name === 'NotAllowedError') Board.byId('sound').hidden = false;
        end(false);
      });
    }
  }

  function browserVoice(language) {
    var all = window.speechSynthesis ? window.speechSynthesis.getVoices() : [];
    for (var i = 0; i < all.length; i += 1) if (all[i].lang.toLowerCase().indexOf(language) === 0) return all[i];
    return null;
  }

  function speakByBrowser(language, text, done) {
    var voice = browserVoice(language);
    if (!voice) {
      done(false);
      return;
    }
    var said = new SpeechSynthesisUtterance(text);
    var late = setTimeout(function () { window.speechSynthesis.cancel(); end(false); }, longest);
    var ended = false;
    function end(heard) {
      if (ended) return;
      ended = true;
      clearTimeout(late);
      done(heard);
    }
    said.voice = voice;
    said.lang = voice.lang;
    said.onend = function () { end(true); };
    said.onerror = function () { end(false); };
    window.speechSynthesis.speak(said);
  }

  function note(call, text, way) {
    log.push({ id: call.id, text: text, way: way });
    if (log.length > 500) log.shift();
  }

  function speakIn(call, language, done) {
    var text = language === 'zh' ? call.spokenZh : call.spokenEn;
    if (!isDue(call)) {
      done(true);
      return;
    }
    play(Board.base + '/board/announcements/' + encodeURIComponent(call.id) + '/speech?lang=' + language, function (heard) {
      if (heard) {
        note(call, text, 'service');
        done(true);
        return;
      }
      speakByBrowser(language, text, function (spoken) {
        if (spoken) note(call, text, 'browser');
        done(spoken);
      });
    });
  }

  function speak(call, done) {
    var left = languages.slice();
    var heard = false;
    Board.byId('caption').textContent = Board.words.name({ zh: call.zh, en: call.en });
    function next() {
      var language = left.shift();
      if (!language) {
        if (!heard) note(call, call.spokenZh, 'chime');
        done();
        return;
      }
      speakIn(call, language, function (spoken) {
        heard = heard || spoken;
        next();
      });
    }
    // When calls pile up, the words are worth more than the bell.
    if (waiting.length >= many) next();
    else play(Board.base + '/board/chime', next);
  }

  function go() {
    if (speaking) return;
    var call = waiting.shift();
    if (!call) {
      Board.byId('caption').textContent = '';
      return;
    }
    if (!isDue(call) && !isOver(call) && !Board.connection.isStale() && age(call) < youngEnough) {
      // The call is here before its window's state, for they come from two owners: others are spoken meanwhile.
      waiting.push(call);
      if (!again) again = setTimeout(function () { again = null; go(); }, 250);
      return;
    }
    if (!isDue(call)) {
      note(call, call.spokenZh, 'shown');
      go();
      return;
    }
    speaking = true;
    speak(call, function () {
      speaking = false;
      setTimeout(go, 300);
    });
  }

  return {
    log: log,
    // stands(call) tells whether a call is the window's now, isOver(call) whether it will not be again; age(call) how many milliseconds ago it was, as time passes for people.
    start: function (rules) {
      stands = rules.stands;
      isOver = rules.isOver;
      age = rules.age;
      if (Board.asked.voice === 'off') return;
      Board.byId('sound').addEventListener('click', function () {
        Board.byId('sound').hidden = true;
        play(Board.base + '/board/chime', function () {});
      });
    },
    hear: function (calls) {
      if (Board.asked.voice === 'off') return;
      for (var i = 0; i < calls.length; i += 1) {
        if (known.indexOf(calls[i].id) < 0) {
          remember(calls[i].id);
          waiting.push(calls[i]);
        }
      }
      go();
    }
  };
}());
