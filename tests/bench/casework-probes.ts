/**
 * Run inside the page of cases. Texts and not functions: the loader that runs the bench gives every inner function a name through a helper which pages do not have.
 */

/** Milliseconds from the beginning of the navigation to the frame with the first rows, by the page's own clock. */
export const OPENED = `new Promise((resolve) => {
  const look = () => {
    if (!document.querySelector('.items-row')) return requestAnimationFrame(look);
    requestAnimationFrame(() => resolve(performance.now()));
  };
  look();
})`;

/** Milliseconds from the beginning of the navigation until look-alikes are shown. */
export const LOOK_ALIKES = `new Promise((resolve) => {
  const look = () => (document.querySelector('.items-alike') ? resolve(performance.now()) : setTimeout(look, 50));
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
