/** The content script's part for one video, on a real element; the way to the offscreen document ends in a list. */
import type { Upward } from '../../../../src/extension/messages/channel';
import { watchVideo } from '../../../../src/extension/content/watched-video';

/** Plays `src` in view and gives what is told upward, in order, until the video is `blocked` or its file is to be read. */
async function toldOf(src: string, encrypted: boolean): Promise<readonly Upward[]> {
  const element = document.createElement('video');
  element.muted = true;
  element.loop = true;
  let open = false;
  const told: Upward[] = [];
  const done = new Promise<void>((resolve) => {
    const channel = {
      open: async () => (open = true),
      send: (message: Upward) => {
        if (!open) return;
        told.push(message);
        if (message.type === 'blocked' || message.type === 'read-file') resolve();
      },
      close: () => undefined,
    };
    const video = watchVideo(element, channel, () => undefined);
    video.dispatch({ type: 'view', inView: true, bigEnough: true });
    document.body.append(element);
    element.src = src;
    if (encrypted) element.dispatchEvent(new Event('encrypted'));
    else element.play().catch(() => undefined);
    video.refresh();
  });
  await Promise.race([done, new Promise((resolve) => setTimeout(resolve, 5000))]);
  element.remove();
  return told;
}

export interface ContentTest {
  readonly toldOf: typeof toldOf;
}
(globalThis as unknown as { contentTest: ContentTest }).contentTest = { toldOf };
