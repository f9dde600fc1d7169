import type { AccountScan } from '../../messages/case-rows';
import { extensionIsAlive, tell } from '../../platform/tell';
import { barTexts, pausedTexts } from '../../texts/casework/bar-words';
import { putTexts } from '../../texts/casework/put-words';
import { createAddresses } from './addresses';
import { createBar, type BarView, type Press } from './bar';
import { nextMove, type Pacing } from './pacing';
import { isAtEnd, onUserScroll, scrolledElement, step } from './scrolled';

/** The page is looked at, and the bar drawn, so often. */
const LOOK_EVERY_MS = 1000;

declare global {
  /** Set by the copy of this script that runs in the page. */
  var swapwatchScansAccount: boolean | undefined;
}

/** `unsaved`: nothing could be written last; what is seen is told again once the analyst goes on. */
type State = 'ready' | 'running' | 'ended' | 'stopped' | 'lost' | 'unsaved' | keyof typeof pausedTexts;
const isPaused = (state: State): state is keyof typeof pausedTexts => state in pausedTexts;

function viewOf(state: State, { caseName, added, looking, problem }: AccountScan): BarView {
  const goesOn = state === 'running' || state === 'unsaved' || isPaused(state);
  const unsaved = problem === null ? '' : putTexts.failed(problem);
  const figures = goesOn ? barTexts.running(caseName, added, looking) : unsaved;
  if (isPaused(state)) return { text: pausedTexts[state], figures, presses: ['resume', 'stop'] };
  switch (state) {
    case 'ready':
      return { text: barTexts.ready(caseName), figures, presses: ['start', 'close'] };
    case 'unsaved':
      return { text: unsaved, figures, presses: ['resume', 'stop'] };
    case 'running':
      return { text: '', figures, presses: ['pause', 'stop'] };
    case 'ended':
      return { text: barTexts.ended(added, caseName), figures, presses: ['close'] };
    case 'stopped':
      return { text: barTexts.stopped(added, caseName), figures, presses: ['close'] };
    case 'lost':
      return { text: barTexts.lost, figures, presses: ['close'] };
  }
}

/**
 * Scans the page that the analyst looks at: scrolls it, slowly, while it is in front and nobody else scrolls it, and has what plays in it taken into the case. Plays
 * nothing, opens nothing, presses nothing. A second copy in the same page does nothing while the first has its bar.
 */
export function startAccountScan(): void {
  if (globalThis.swapwatchScansAccount) return;
  globalThis.swapwatchScansAccount = true;
  void open().finally(() => (globalThis.swapwatchScansAccount = false));
}

async function open(): Promise<void> {
  const opened = await tell<'account.opened'>({ type: 'account.opened' }).catch(() => null);
  if (!opened) return;
  await new Promise<void>((closed) => run(opened, closed));
}

function run(first: AccountScan, closed: () => void): void {
  const listening = new AbortController();
  const addresses = createAddresses();
  let scan = first;
  let state: State = first.started ? 'running' : 'ready';
  let pacing: Pacing = { steppedAtMs: performance.now(), atEndSinceMs: null };
  let busy = false;

  const draw = (): void => bar.show(viewOf(state, scan));
  const become = (next: State): void => {
    state = next;
    draw();
  };
  const isOver = (): boolean => state === 'ended' || state === 'stopped' || state === 'lost';
  const tellEnd = (): Promise<AccountScan | null> => tell<'account.ended'>({ type: 'account.ended' }).catch(() => null);
  const end = (as: 'ended' | 'stopped'): void => {
    become(as);
    void tellEnd().then((last) => {
      if (!last) return;
      scan = last;
      draw();
    });
  };
  const go = (): void => {
    // What is in view now is looked at first.
    pacing = { steppedAtMs: performance.now(), atEndSinceMs: null };
    become('running');
  };
  const close = (): void => {
    listening.abort();
    clearInterval(timer);
    if (!isOver()) void tellEnd();
    bar.remove();
    closed();
  };
  const pressed = (press: Press): void => {
    switch (press) {
      case 'start':
        void tell<'account.started'>({ type: 'account.started' }).then(
          (now) => (now ? go() : become('lost')),
          () => become('lost'),
        );
        return;
      case 'pause':
        return become('user');
      case 'resume':
        return go();
      case 'stop':
        return end('stopped');
      case 'close':
        return close();
    }
  };
  const look = async (): Promise<void> => {
    if (busy || isOver() || state === 'ready' || state === 'unsaved') return;
    if (!extensionIsAlive()) return become('lost');
    busy = true;
    try {
      const fresh = addresses.fresh();
      const now = await tell<'account.report'>({ type: 'account.report', addresses: fresh });
      if (isOver()) return;
      if (!now) return become('lost');
      scan = now;
      if (now.problem !== null) return become('unsaved');
      addresses.taken(fresh);
      const scrolled = scrolledElement();
      const next = nextMove(pacing, { looking: scan.looking, atEnd: isAtEnd(scrolled) }, performance.now());
      if (state !== 'running') return draw();
      pacing = next.pacing;
      if (next.move === 'step') step(scrolled);
      if (next.move === 'end') end('ended');
      else draw();
    } catch {
      become('lost');
    } finally {
      busy = false;
    }
  };
  const bar = createBar(pressed);
  const rest = (why: 'scrolled' | 'hidden'): void => {
    if (state === 'running') become(why);
  };
  onUserScroll(
    () => rest('scrolled'),
    (event) => bar.owns(event),
    listening.signal,
  );
  document.addEventListener('visibilitychange', () => document.hidden && rest('hidden'), { signal: listening.signal });
  const timer = setInterval(() => void look(), LOOK_EVERY_MS);
  draw();
}
