import { browser } from 'wxt/browser';
import { SCREEN_CHANNEL, type ScreenPicture, type ScreenRefusal, type ScreenView } from '../../messages/screen-copy';
import { tellPage } from '../pages';

/** The browser allows two copies a second; a person who looks at faces needs no more. */
const PICTURES = 3;
const EVERY_MS = 600;

/** What copying needs of the browser. */
export interface Screen {
  /** Where the video is; our own layer is hidden from here on. Null when there is no script of ours. */
  view(): Promise<ScreenView | null>;
  /** The tab's picture, PNG. Rejects without leave for this tab. */
  capture(): Promise<Blob>;
  /** Our layer comes back. */
  done(): Promise<unknown>;
  post(picture: ScreenPicture): void;
  wait(ms: number): Promise<void>;
}

/** Copies a video off the screen a few times. out: null, or why nothing was copied. */
export async function copyScreen(videoId: string, screen: Screen): Promise<ScreenRefusal | null> {
  for (let taken = 0; taken < PICTURES; taken += 1) {
    if (taken > 0) await screen.wait(EVERY_MS);
    try {
      const view = await screen.view();
      const refused = view === null ? 'gone' : view.refused;
      // What was copied before stands.
      if (view === null || view.refused !== null) return taken > 0 ? null : refused;
      const png = await screen.capture();
      const { rect, viewportWidth, mediaTimeS } = view;
      screen.post({ videoId, png, rect, viewportWidth, mediaTimeS });
    } catch (error) {
      if (taken > 0) return null;
      return /activeTab|all_urls|permission/i.test(String(error)) ? 'no-leave' : 'failed';
    } finally {
      await screen.done();
    }
  }
  return null;
}

function toBlob(dataUrl: string): Blob {
  const bytes = Uint8Array.from(atob(dataUrl.slice(dataUrl.indexOf(',') + 1)), (char) => char.charCodeAt(0));
  return new Blob([bytes], { type: 'image/png' });
}

/** A tab's screen. The browser lets it be copied after a click on our button, our menu entry or our shortcut there, and not before. */
export function screenOf(tabId: number, frameId: number, videoId: string): Screen {
  const windowShowing = async (): Promise<number> => {
    const { windowId, active } = await browser.tabs.get(tabId);
    if (!active) throw new TypeError('copyScreen: the tab is not the one on show');
    return windowId;
  };
  return {
    async view() {
      try {
        const answer: ScreenView | undefined = await browser.tabs.sendMessage(
          tabId,
          { type: 'screen-view', videoId },
          { frameId },
        );
        return answer ?? null;
      } catch {
        return null;
      }
    },
    async capture() {
      const picture = await browser.tabs.captureVisibleTab(await windowShowing(), { format: 'png' });
      // The user may have gone to another tab meanwhile, whose picture this would be.
      await windowShowing();
      return toBlob(picture);
    },
    done: () => tellPage(tabId, { type: 'screen-copied' }, frameId),
    post(picture) {
      const channel = new BroadcastChannel(SCREEN_CHANNEL);
      channel.postMessage(picture);
      channel.close();
    },
    wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
  };
}
