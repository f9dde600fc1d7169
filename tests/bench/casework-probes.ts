/**
 * Run inside the page of cases. Texts and not functions: the loader that runs the bench gives every inner function a name through a helper which pages do not have.
 */

/** Nothing here takes so long on any machine: what does not come is told of and not waited for without end. */
const AT_MOST_MS = 60_000;

/** Milliseconds from the beginning of the navigation to the frame with the first rows, by the page's own clock. */
export const OPENED = `new Promise((resolve, reject) => {
  const look = () => {
    if (performance.now() > ${AT_MOST_MS}) return reject(new Error('the list shows no row'));
    if (!document.querySelector('.items-row')) return requestAnimationFrame(look);
    requestAnimationFrame(() => resolve(performance.now()));
  };
  look();
})`;

/** Milliseconds from the beginning of the navigation until look-alikes are shown. The list is turned over screen by screen: they may be on none of the first ones. */
export const LOOK_ALIKES = `new Promise((resolve, reject) => {
  const list = document.querySelector('.items-list');
  const look = () => {
    if (performance.now() > ${AT_MOST_MS}) return reject(new Error('the list shows no look-alikes'));
    if (!document.querySelector('.items-alike')) {
      list.scrollTop = (list.scrollTop + list.clientHeight) % (10 * list.clientHeight);
      return setTimeout(look, 50);
    }
    list.scrollTop = 0;
    resolve(performance.now());
  };
  look();
})`;

/** Types each search at once; milliseconds to the frame after which the list shows the answer. A search that changes nothing is not counted. */
export const filtering = (searches: readonly string[]): string => `(async () => {
  const field = document.querySelector('.items-search');
  const shown = () => document.querySelector('.items-count').textContent;
  const taken = [];
  for (const text of ${JSON.stringify(searches)}) {
    const before = shown();
    const startedAt = performance.now();
    field.value = text;
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    do await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    while (shown() === before && performance.now() - startedAt < 500);
    if (shown() !== before) taken.push(performance.now() - startedAt);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return taken;
})()`;

/** Scrolls through the list for four seconds, from one row a frame to 13, which is some 40 000 pixels a second; milliseconds of each frame. */
export const SCROLLING = `new Promise((resolve) => {
  const list = document.querySelector('.items-list');
  const rowPx = document.querySelector('.items-row').offsetHeight;
  const frames = [];
  const startedAt = performance.now();
  let last = startedAt;
  let top = 0;
  const step = (now) => {
    frames.push(now - last);
    last = now;
    const share = (now - startedAt) / 4000;
    if (share >= 1) return resolve(frames.slice(2));
    // Not read back from the list: that would have the browser lay the page out twice a frame.
    list.scrollTop = top += rowPx * (1 + 12 * share);
    requestAnimationFrame(step);
  };
  requestAnimationFrame(step);
})`;
