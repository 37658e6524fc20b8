// In pages of `journeywork serve`: loads the page again after each build, at the same place; shows what is wrong with courses
// that could not be built. The others are built all the same, so the page is loaded again in any case.
'use strict';

(() => {
  const PLACE = 'journeywork.serve.place';
  let edition = null;
  let box = null;

  const show = (faults) => {
    if (box) box.remove();
    box = null;
    if (!faults) return;
    box = document.createElement('pre');
    box.id = 'journeywork-faults';
    box.setAttribute('role', 'alert');
    box.setAttribute('dir', 'ltr');
    box.textContent = faults;
    Object.assign(box.style, {
      position: 'fixed',
      inset: 'auto 0 0 0',
      maxHeight: '60vh',
      overflow: 'auto',
      margin: '0',
      padding: '16px 24px',
      background: '#fff8f0',
      color: '#1c1c1c',
      borderTop: '4px solid #b3261e',
      font: '14px/1.45 ui-monospace, monospace',
      whiteSpace: 'pre-wrap',
      zIndex: '2147483647',
    });
    document.body.append(box);
  };

  new EventSource('journeywork-events').onmessage = (event) => {
    const news = JSON.parse(event.data);
    show(news.faults);
    if (edition !== null && news.edition !== edition) {
      sessionStorage.setItem(PLACE, JSON.stringify([location.hash, scrollX, scrollY]));
      location.reload();
    }
    edition = news.edition;
  };

  const kept = sessionStorage.getItem(PLACE);
  sessionStorage.removeItem(PLACE);
  const [hash, x, y] = kept ? JSON.parse(kept) : [];
  if (hash !== location.hash || !y) return;
  // The page is as long as before once its text stands; the portal itself goes to the last section a moment later.
  const back = (tries) => {
    const high = document.documentElement.scrollHeight >= y + innerHeight * 0.5;
    if (high || tries === 0) setTimeout(() => scrollTo(x, y), 120);
    else setTimeout(back, 30, tries - 1);
  };
  back(60);
})();
