import { browser } from 'wxt/browser';
import type { Quiet } from '../messages/preferences';
import type { ScreenView } from '../messages/screen-copy';
import type { Found, ToPage } from '../messages/to-page';
import { isWithdrawn } from '../platform/match-patterns';
import { extensionIsAlive, tell } from '../platform/tell';
import { noteTexts } from '../texts/words';
import { createNotes } from './overlay/note';
import { watchPage, type PageWatch } from './watch-page';

/** A reloaded extension leaves this script running, cut off; nothing tells it so, it has to look. */
const ALIVE_EVERY_MS = 2000;

declare global {
  /** Set by the copy of this script that runs in the frame; of the same version of the extension, since each has a world of its own. */
  var swapwatchRuns: boolean | undefined;
}

/** Starts the content script in one frame of a page. A second copy in the same frame does nothing. */
export function startContent(): void {
  if (globalThis.swapwatchRuns) return;
  globalThis.swapwatchRuns = true;
  let watch: PageWatch | null = null;
  let watchesAll = false;
  let quiet: Quiet = 'all';
  const note = createNotes();
  const stop = (): void => {
    watch?.stop();
    watch = null;
    watchesAll = false;
  };
  const start = (all: boolean): PageWatch => {
    if (all && !watchesAll) stop();
    watchesAll ||= all;
    if (!watch) {
      watch = watchPage(all);
      watch.show(quiet);
    }
    return watch;
  };

  const answer = (message: ToPage): Found => {
    switch (message.type) {
      case 'say':
        note(noteTexts[message.note]);
        return { found: true };
      case 'scan-now':
        return { found: start(false).scan(message.srcUrl, message.videoId) };
      case 'rescan':
        return { found: watch?.rescan(message.videoId) ?? false };
      case 'cancel':
        return { found: watch?.cancel(message.videoId) ?? false };
      case 'present':
        return { found: true };
      case 'switch':
        if (message.on) start(true);
        else stop();
        return { found: true };
      case 'quiet':
        quiet = message.quiet;
        watch?.show(quiet);
        return { found: true };
      case 'go-to':
        return { found: watch?.goTo(message.videoId) ?? false };
      case 'withdrawn':
        if (isWithdrawn(origin, message.removed, message.left)) stop();
        return { found: true };
      case 'screen-copied':
        watch?.reveal();
        return { found: watch !== null };
      case 'screen-view':
        throw new TypeError('screen-view is answered in its own time');
      case 'readable':
        return { found: watch?.readAgain(message.origins) ?? false };
    }
  };
  browser.runtime.onMessage.addListener((message: ToPage, sender, respond) => {
    if (sender.id !== browser.runtime.id || sender.tab) return;
    if (message.type !== 'screen-view') return respond(answer(message));
    const gone: ScreenView = { refused: 'gone' };
    void (watch?.screenView(message.videoId) ?? Promise.resolve(gone)).then(respond);
    return true;
  });

  const opened = async (): Promise<void> => {
    const answer = await tell<'page.opened'>({ type: 'page.opened' }).catch((error: unknown) => {
      stop();
      if (extensionIsAlive()) throw error;
    });
    if (!answer) return;
    quiet = answer.quiet;
    watch?.show(quiet);
    if (answer.on) start(true);
  };
  const alive = setInterval(() => {
    if (extensionIsAlive()) return;
    clearInterval(alive);
    stop();
  }, ALIVE_EVERY_MS);
  addEventListener('pageshow', ({ persisted }) => {
    if (!persisted || !extensionIsAlive()) return;
    watch?.restart();
    void opened();
  });
  void opened();
}
