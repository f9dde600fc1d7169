/** Elements that can hold a shadow root beside custom elements, as the DOM standard lists them; those that players are made of. */
const PLAIN_HOSTS = 'div,section,article,aside,main,span,p,header,footer,nav,body';
/**
 * Shadow roots are mostly attached after their host was inserted (a custom element that is upgraded later), which no observer tells. So
 * everything is walked through again and again, in idle moments: 1.6 us an element, 8 ms on a page of 5000.
 */
const FULL_WALK_EVERY_MS = 1500;
const IDLE_TIMEOUT_MS = 300;
/** What is taken from a page that is never idle, each time. */
const BUSY_SLICE_MS = 3;

interface ExtensionDom {
  readonly dom?: { openOrClosedShadowRoot(element: Element): ShadowRoot | null };
}

/** The element's shadow root, also a closed one where the browser shows it to extensions. */
function shadowRootOf(element: Element): ShadowRoot | null {
  const { dom } = (globalThis as unknown as { chrome?: ExtensionDom }).chrome ?? {};
  if (!dom || !(element instanceof HTMLElement)) return element.shadowRoot;
  try {
    return dom.openOrClosedShadowRoot(element);
  } catch {
    // The extension was reloaded and this script is cut off; it stops as soon as it notices.
    return element.shadowRoot;
  }
}

function mayHost(element: Element): boolean {
  return element.localName.includes('-') || element.matches(PLAIN_HOSTS);
}

/**
 * Finds every `<video>` of a document: those there now, those added later, in open and closed shadow roots. `found` is called each time an
 * element appears, also when a known one comes back; the caller watches for those that go. `lookNow` does not wait for an idle moment.
 */
export function findVideos(
  found: (video: HTMLVideoElement) => void,
  signal: AbortSignal,
): { readonly lookNow: () => void } {
  const roots = new Set<Document | ShadowRoot>();
  let added: Element[] = [];
  let idle = 0;

  const look = (element: Element): void => {
    if (element instanceof HTMLVideoElement) found(element);
    const root = mayHost(element) ? shadowRootOf(element) : null;
    if (root) enter(root);
  };
  const walk = (parent: Element | Document | ShadowRoot): void => {
    if (parent instanceof Element) look(parent);
    for (const element of parent.querySelectorAll('*')) look(element);
  };
  const observer = new MutationObserver((mutations) => {
    for (const { addedNodes } of mutations) {
      for (const node of addedNodes) if (node instanceof Element) added.push(node);
    }
    if (added.length > 0) idle ||= requestIdleCallback(process, { timeout: IDLE_TIMEOUT_MS });
  });
  const enter = (root: Document | ShadowRoot): void => {
    if (roots.has(root)) return;
    roots.add(root);
    observer.observe(root, { childList: true, subtree: true });
    if (root instanceof ShadowRoot) walk(root);
  };
  const process = (): void => {
    idle = 0;
    const batch = added;
    added = [];
    for (const element of batch) if (element.isConnected) walk(element);
  };
  /** Through everything, in moments when the page has nothing else to do. */
  let strolling = false;
  const stroll = (): void => {
    if (strolling) return;
    strolling = true;
    for (const root of roots) if (!root.isConnected) roots.delete(root);
    const elements = [...roots].flatMap((root) => [...root.querySelectorAll('*')]);
    let at = 0;
    const go = (deadline: IdleDeadline): void => {
      const untilMs =
        performance.now() + Math.max(deadline.timeRemaining() - 1, deadline.didTimeout ? BUSY_SLICE_MS : 0);
      while (at < elements.length && performance.now() < untilMs) {
        // Cheap enough to look at the clock only now and then.
        for (const end = Math.min(elements.length, at + 50); at < end; at += 1) look(elements[at]!);
      }
      strolling = at < elements.length && !signal.aborted;
      if (strolling) requestIdleCallback(go, { timeout: IDLE_TIMEOUT_MS });
    };
    requestIdleCallback(go, { timeout: IDLE_TIMEOUT_MS });
  };

  enter(document);
  document.querySelectorAll('video').forEach(found);
  stroll();
  const timer = setInterval(() => {
    if (!document.hidden) stroll();
  }, FULL_WALK_EVERY_MS);
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearInterval(timer);
    if (idle) cancelIdleCallback(idle);
  });
  return {
    lookNow() {
      for (const root of [...roots]) walk(root);
    },
  };
}
