/** What has the focus and all that it lies in, from the inside out. */
function chainOf(node: HTMLElement): HTMLElement[] {
  const chain: HTMLElement[] = [];
  for (let at: HTMLElement | null = node; at; at = at.parentElement) chain.push(at);
  return chain;
}

/**
 * Keeps the place of whoever works a page by keyboard or screen reader: where the control with the focus is taken away (a row that was
 * forgotten, a button whose work is done), the focus goes to what it lay in, from where Tab leads on. Without it the reader begins at the top.
 * in   `root`: the body of one of our pages
 */
export function keepFocus(root: HTMLElement): void {
  let chain: HTMLElement[] = [];
  root.addEventListener('focusin', ({ target }) => {
    chain = target instanceof HTMLElement ? chainOf(target) : [];
  });
  // A press beside all controls lets go of the focus; that is meant.
  root.addEventListener('pointerdown', () => (chain = []));
  new MutationObserver(() => {
    const [focused] = chain;
    if (!focused || focused.isConnected) return;
    const home = chain.find((node) => node.isConnected);
    chain = [];
    if (!home || home === root || document.activeElement !== root) return;
    if (home.tabIndex < 0) home.tabIndex = -1;
    home.focus({ preventScroll: true });
  }).observe(root, { childList: true, subtree: true });
}
