// The board runs on televisions of ten years ago: everything in this folder is ECMAScript 5, and nothing newer is called.
'use strict';

var Board = {};

// The texts of the page's language and of the other, names of the hall's file, and small helpers.
Board.words = (function () {
  var texts = JSON.parse(document.getElementById('texts').textContent);
  var others = JSON.parse(document.getElementById('otherTexts').textContent);
  var english = document.documentElement.lang === 'en';

  function fill(from, name, values) {
    var path = name.split('.');
    return from[path[0]][path[1]].replace(/\{(\w+)\}/g, function (whole, key) { return values[key]; });
  }

  return {
    text: function (name, values) { return fill(texts, name, values); },
    other: function (name, values) { return fill(others, name, values); },
    name: function (told) { return english ? told.en : told.zh; },
    otherName: function (told) { return english ? told.zh : told.en; }
  };
}());

Board.byId = function (id) { return document.getElementById(id); };

// Makes an element with a class, and a text if one is given.
Board.make = function (tag, name, text) {
  var element = document.createElement(tag);
  if (name) element.className = name;
  if (text !== undefined && text !== null) element.textContent = text;
  return element;
};

// Milliseconds that no change of the television's clock disturbs.
Board.ticks = function () { return window.performance && performance.now ? performance.now() : Date.now(); };

Board.empty = function (element) {
  while (element.firstChild) element.removeChild(element.firstChild);
};

// What the address says behind the '?'.
Board.asked = (function () {
  var asked = {};
  var parts = location.search.slice(1).split('&');
  for (var i = 0; i < parts.length; i += 1) {
    var at = parts[i].indexOf('=');
    if (at > 0) asked[parts[i].slice(0, at)] = decodeURIComponent(parts[i].slice(at + 1).replace(/\+/g, ' '));
  }
  return asked;
}());

Board.base = '/api/v1/halls/' + location.pathname.split('/')[1];
