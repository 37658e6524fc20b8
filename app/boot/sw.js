// The service worker, only where the portal is served: it keeps the portal's own files, so that it
// opens without the network, and every course file once it was used. It asks the network for nothing
// else. The build fills in the two constants.
'use strict';

const EDITION = '__EDITION__';
const FILES = ['__FILES__'];
// What is loaded when somebody opens it, and kept from then on.
const ON_USE = ['packs/', 'search/'];

const SCOPE = self.registration.scope;
// The scope stands in the name: another portal may live on the same host, in another folder.
const FAMILY = `journeywork ${SCOPE} `;
const CACHE = FAMILY + EDITION;

self.addEventListener('install', (event) => {
  event.waitUntil(
    caches
      .open(CACHE)
      .then((cache) =>
        cache.addAll(FILES.map((file) => new Request(file, { cache: 'no-cache' })))
      )
  );
});

// A new edition waits until the last tab of the old one is closed: program and courses must match.
self.addEventListener('activate', (event) => {
  event.waitUntil(
    caches
      .keys()
      .then((names) =>
        Promise.all(
          names
            .filter((name) => name.startsWith(FAMILY) && name !== CACHE)
            .map((name) => caches.delete(name))
        )
      )
      .then(() => self.clients.claim())
  );
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  // Parts of a film or a sound go to the network: a cache answers with the whole.
  if (request.method !== 'GET' || request.headers.has('range')) return;
  const address = new URL(request.url);
  address.search = '';
  address.hash = '';
  if (!address.href.startsWith(SCOPE)) return;
  let file = address.href.slice(SCOPE.length);
  if (file === '' || file === 'index.html') file = './';
  if (FILES.includes(file)) {
    event.respondWith(kept(file).then((found) => found || fetch(request)));
  } else if (ON_USE.some((folder) => file.startsWith(folder))) {
    event.respondWith(onUse(event, file));
  }
});

function kept(file) {
  return caches.open(CACHE).then((cache) => cache.match(new URL(file, SCOPE).href));
}

function onUse(event, file) {
  return kept(file).then(
    (found) =>
      found ||
      fetch(event.request).then((answer) => {
        if (answer.status === 200 && answer.type === 'basic') {
          const copy = answer.clone();
          // A full disk must not keep the learner from the lesson that just arrived.
          event.waitUntil(
            caches
              .open(CACHE)
              .then((cache) => cache.put(new URL(file, SCOPE).href, copy))
              .catch(() => {})
          );
        }
        return answer;
      })
  );
}
