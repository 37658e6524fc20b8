/*
 * Starts the portal, in ES5 so that a browser too old for it can still say so in plain words.
 *
 * Served over http(s): app.js by script tag, app.wasm by fetch, compiled while it arrives.
 * Opened by double-click (file:): browsers refuse fetch and modules there, so the same program comes
 * as base64 in a classic script, app.wasm.js.
 *
 * The global `journeywork` is how data arrives in both cases: a data file is a classic script with
 * one call, journeywork(kind, name, text).
 *
 *   journeywork(kind, name, text)        keeps text, tells the listener
 *   journeywork.data[kind + '/' + name]  the text kept, or undefined
 *   journeywork.take(kind, name)         returns the text and forgets it; undefined if there is none
 *   journeywork.on(kind, name, fn)       fn(text) for each arrival, at once if it is there already;
 *                                        one listener a name; null takes it away
 *   journeywork.load(src, done, failed)  runs a script of this folder; done() when it has run,
 *                                        failed(reason) if it could not be had; each src is in flight
 *                                        at most once, whoever asks
 *   journeywork.part(name)               a promise: a part of the program was joined to it
 *   journeywork.parts                    files of each part by name; the build fills it in
 *
 * Once the portal stands, the icon is linked; where it is served, the manifest too, and the service worker registered.
 *
 * The build puts this script into the head of index.html, so it runs before there is a body. index.html has an element
 * #boot, shown until the portal stands, and the words said here in <template id="boot-words"> as elements with data-word:
 * unable, failed, stopped, plain, again, details.
 */
(function (window, document) {
  'use strict';

  var OURS = /^[A-Za-z0-9_][A-Za-z0-9_.\/-]*$/;
  var PLAIN = 'plain/index.html';
  // Only for an index.html without its template.
  var WORDS = {
    unable: 'This browser is too old for the portal. You can read all lessons as plain pages.',
    failed: 'The portal could not start. You can read all lessons as plain pages.',
    stopped: 'The portal has stopped. What was saved is safe.',
    plain: 'Read the lessons',
    again: 'Open the portal again',
    details: 'Show details'
  };

  var data = Object.create(null);
  var listeners = Object.create(null);
  var inFlight = Object.create(null);

  function journeywork(kind, name, text) {
    var key = kind + '/' + name;
    data[key] = text;
    if (listeners[key]) {
      listeners[key](text);
    }
  }

  journeywork.data = data;
  journeywork.parts = {};

  journeywork.take = function (kind, name) {
    var key = kind + '/' + name;
    var text = data[key];
    delete data[key];
    return text;
  };

  journeywork.on = function (kind, name, listener) {
    var key = kind + '/' + name;
    if (!listener) {
      delete listeners[key];
      return;
    }
    listeners[key] = listener;
    if (data[key] !== undefined) {
      listener(data[key]);
    }
  };

  journeywork.load = function (src, done, failed) {
    if (!OURS.test(src) || src.indexOf('..') !== -1) {
      call(failed, 'not a file of this portal: ' + src);
      return;
    }
    if (inFlight[src]) {
      inFlight[src].push([done, failed]);
      return;
    }
    inFlight[src] = [[done, failed]];
    var tag = document.createElement('script');
    tag.async = true;
    tag.onload = function () {
      settle(tag, src, 0);
    };
    tag.onerror = function () {
      settle(tag, src, 1, 'could not load ' + src);
    };
    tag.src = src;
    document.head.appendChild(tag);
  };

  // Which: 0 tells the `done`s, 1 the `failed`s.
  function settle(tag, src, which, reason) {
    var waiting = inFlight[src];
    delete inFlight[src];
    tag.parentNode.removeChild(tag);
    for (var i = 0; i < waiting.length; i += 1) {
      call(waiting[i][which], reason);
    }
  }

  // One caller's exception must not keep the others waiting.
  function call(fn, argument) {
    if (!fn) {
      return;
    }
    try {
      fn(argument);
    } catch (error) {
      window.setTimeout(function () {
        throw error;
      }, 0);
    }
  }

  window.journeywork = journeywork;

  // What this browser lacks, or an empty string.
  function lack() {
    if (typeof window.Promise !== 'function') {
      return 'no Promise';
    }
    if (typeof window.BigInt !== 'function') {
      return 'no BigInt';
    }
    if (typeof window.WebAssembly !== 'object') {
      return 'no WebAssembly';
    }
    try {
      // A module with an externref in it: the youngest feature that the program uses. Compiling it,
      // not only validating, also finds out where a policy forbids compilation.
      new window.WebAssembly.Module(
        new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 96, 1, 111, 0])
      );
    } catch (error) {
      return 'WebAssembly: ' + error;
    }
    try {
      if (!window.indexedDB) {
        return 'no IndexedDB';
      }
    } catch (error) {
      return 'IndexedDB: ' + error;
    }
    return '';
  }

  function script(src) {
    return new window.Promise(function (resolve, reject) {
      journeywork.load(src, resolve, function (reason) {
        reject(new Error(reason));
      });
    });
  }

  // A file of the program as it comes over the network; WebAssembly compiles a response while it arrives.
  function streamed(file) {
    return window.fetch(file).then(function (response) {
      if (!response.ok) {
        throw new Error(file + ': ' + response.status);
      }
      return response;
    });
  }

  // A file of the program as base64 in a script.
  function embedded(file) {
    return script(file + '.js').then(function () {
      var text = journeywork.take('wasm', file.slice(0, -5));
      if (text === undefined) {
        throw new Error(file + '.js holds no program');
      }
      return decoded(text);
    });
  }

  // A response or bytes. Some servers refuse the ending .wasm; none refuses .js.
  function brought(file) {
    return served
      ? streamed(file)['catch'](function () {
          return embedded(file);
        })
      : embedded(file);
  }

  function decoded(text) {
    if (typeof Uint8Array.fromBase64 === 'function') {
      return Uint8Array.fromBase64(text);
    }
    var binary = window.atob(text);
    var bytes = new Uint8Array(binary.length);
    for (var i = 0; i < binary.length; i += 1) {
      bytes[i] = binary.charCodeAt(i);
    }
    return bytes;
  }

  // What the program shares with its parts; known once it stands, which is after its first page asked for a part.
  var stands;
  var program =
    window.Promise &&
    new window.Promise(function (resolve) {
      stands = resolve;
    });
  var compiled = Object.create(null);
  var joined = Object.create(null);

  // A file of a part, compiled; wasm_bindgen does the same for the program itself.
  function compile(file) {
    return brought(file).then(function (got) {
      if (got instanceof Uint8Array) {
        return window.WebAssembly.compile(got);
      }
      // A server that names the wrong type is no reason to fail.
      return window.WebAssembly.compileStreaming && /wasm/.test(got.headers.get('content-type'))
        ? window.WebAssembly.compileStreaming(got)
        : got.arrayBuffer().then(function (bytes) {
            return window.WebAssembly.compile(bytes);
          });
    });
  }

  function join(file) {
    if (!joined[file]) {
      joined[file] = window.Promise.all([compiled[file] || compile(file), program]).then(
        function (got) {
          return window.WebAssembly.instantiate(got[0], { __wasm_split: got[1] });
        }
      );
      // What failed is tried again when it is asked for again.
      joined[file]['catch'](function () {
        delete joined[file];
        delete compiled[file];
      });
    }
    return joined[file];
  }

  function filesOf(name) {
    return journeywork.parts[name] || [];
  }

  journeywork.part = function (name) {
    var files = filesOf(name);
    return files.length
      ? window.Promise.all(files.map(join))
      : window.Promise.reject(new Error('there is no part ' + name));
  };

  // The part that the page in the address will ask for: brought while the program still compiles.
  var PAGES = [
    [/^#\/course\/[^\/]+\/lesson\//, 'study'],
    [/^#\/course\//, 'course'],
    [/^#\/(courses|staff)/, 'shelves'],
    [/^#\/(record|settings)/, 'keep']
  ];

  function ahead() {
    var page = PAGES.filter(function (page) {
      return page[0].test(window.location.hash);
    })[0];
    (page ? filesOf(page[1]) : []).forEach(function (file) {
      compiled[file] = compile(file);
      compiled[file]['catch'](function () {}); // Told to whoever asks for it.
    });
  }

  function word(name) {
    var template = document.getElementById('boot-words');
    var found =
      template && (template.content || template).querySelector('[data-word="' + name + '"]');
    return found ? found.textContent : WORDS[name];
  }

  function element(name, text) {
    var made = document.createElement(name);
    if (text) {
      made.appendChild(document.createTextNode(text));
    }
    return made;
  }

  // Says in #boot what happened, with the way out and, for the teacher, the details.
  function show(what, reason) {
    tell();
    var box = document.getElementById('boot');
    if (!box) {
      box = element('div');
      box.id = 'boot';
      document.body.insertBefore(box, document.body.firstChild);
    }
    while (box.firstChild) {
      box.removeChild(box.firstChild);
    }
    box.setAttribute('role', 'alert');
    box.appendChild(element('p', word(what)));

    var ways = element('p');
    if (what !== 'unable') {
      var again = element('button', word('again'));
      again.type = 'button';
      again.onclick = function () {
        window.location.reload();
      };
      ways.appendChild(again);
      ways.appendChild(document.createTextNode(' '));
    }
    var plain = element('a', word('plain'));
    plain.href = PLAIN;
    ways.appendChild(plain);
    box.appendChild(ways);

    var details = element('details');
    details.appendChild(element('summary', word('details')));
    details.appendChild(
      element('pre', [reason, window.location.protocol, window.navigator.userAgent].join('\n'))
    );
    box.appendChild(details);
  }

  // Calls when the page has its body.
  function whenRead(then) {
    if (document.readyState === 'loading') {
      document.addEventListener('DOMContentLoaded', then);
    } else {
      then();
    }
  }

  function describe(error) {
    var text = String(error);
    var stack = (error && error.stack) || '';
    // Some browsers begin the stack with the text, some do not.
    return stack.indexOf(text) === 0 ? stack : text + '\n' + stack;
  }

  // A trap in the program leaves it unable to go on; without this the screen would just stay as it is.
  function watch() {
    function look(error) {
      if (error instanceof window.WebAssembly.RuntimeError) {
        show('stopped', describe(error));
      }
    }
    window.addEventListener('error', function (event) {
      look(event.error);
    });
    window.addEventListener('unhandledrejection', function (event) {
      look(event.reason);
    });
  }

  function started(exports) {
    stands(exports);
    watch();
    // What does not help the first page waits until it stands and the learner can read.
    window.setTimeout(settleIn, 2000);
  }

  function link(rel, href) {
    var made = element('link');
    made.rel = rel;
    made.href = href;
    document.head.appendChild(made);
  }

  // Its icon; and where it is served, what it needs so that it can be installed and opens without its server.
  function settleIn() {
    link('icon', 'favicon.svg');
    if (!served) {
      return;
    }
    // Not in the page: from a folder a browser refuses it and complains.
    link('manifest', 'manifest.webmanifest');
    if (window.navigator.serviceWorker) {
      // Without it the portal works too, only not without the network.
      window.navigator.serviceWorker.register('sw.js')['catch'](function (error) {
        window.console.info('service worker: ' + error);
      });
    }
  }

  var served = /^https?:$/.test(window.location.protocol);
  // "One moment" is for machines that need more than one: laid out for the blink of an eye, it would only cost time.
  var root = document.documentElement;
  root.className = 'starting';
  window.setTimeout(tell, 1000);

  function tell() {
    root.className = '';
  }

  var missing = lack();
  if (missing) {
    whenRead(function () {
      show('unable', missing);
    });
    return;
  }
  var body = new window.Promise(whenRead);
  window.Promise.all([brought('app.wasm'), script('app.js'), body])
    .then(function (got) {
      // app.js declares it; a browser that cannot read app.js has none.
      if (typeof wasm_bindgen !== 'function') {
        throw new Error('app.js could not be read');
      }
      return wasm_bindgen({ module_or_path: got[0] });
    })
    .then(started, function (error) {
      whenRead(function () {
        show('failed', describe(error));
      });
    });
  ahead();
})(window, document);
