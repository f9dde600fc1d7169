import type { RawFrame } from '../../../detector/frames/frame';
import { toRawFrame } from '../../../media/raw-frame';
import { turnFrame } from '../../../media/turn-frame';

export type Refused =
  /** From another host without leave: the page may show it, not read it. */
  | { readonly kind: 'tainted' }
  | { readonly kind: 'protected' }
  /** No picture at this moment; another try may give one. */
  | { readonly kind: 'nothing' };

export type Grabbed = { readonly kind: 'frame'; readonly frame: RawFrame } | Refused;

/** A browser's clocks for a picture and for its callback are one where they agree to this; a camera's stream has two. Seconds. */
const SAME_CLOCK_S = 0.1;

function failure(error: unknown): Refused {
  const name = error instanceof DOMException ? error.name : '';
  if (name === 'SecurityError') return { kind: 'tainted' };
  return { kind: name === 'NotAllowedError' ? 'protected' : 'nothing' };
}

/** A picture of the player, not copied yet; the holder closes it or has it copied. */
export interface Picture {
  readonly kind: 'picture';
  readonly picture: VideoFrame;
  /** Presentation time in seconds. */
  readonly mediaTimeS: number;
}

/**
 * The picture that the player shows, as its decoder left it. Must be called in a `requestVideoFrameCallback`, whose picture may have been
 * overtaken by the next one: the picture's own time counts, where it is of the same clock.
 * in   `mediaTimeS` of that callback's metadata
 */
export function takePicture(video: HTMLVideoElement, mediaTimeS: number): Picture | Refused {
  try {
    const picture = new VideoFrame(video);
    // Firefox (153) writes whole seconds into what should be microseconds.
    if (import.meta.env.FIREFOX) return { kind: 'picture', picture, mediaTimeS };
    const ownS = picture.timestamp / 1e6;
    return { kind: 'picture', picture, mediaTimeS: Math.abs(ownS - mediaTimeS) < SAME_CLOCK_S ? ownS : mediaTimeS };
  } catch (error) {
    return failure(error);
  }
}

/** What Chromium 138 and later say of a picture's orientation; its bytes come as they are in the file. */
interface Turned {
  readonly rotation?: number;
}

/** Copies a picture's bytes, upright as the player shows it, and closes it. */
export async function copyPicture({ picture, mediaTimeS }: Picture): Promise<Grabbed> {
  try {
    const { rotation = 0 } = picture as Turned;
    return { kind: 'frame', frame: turnFrame(await toRawFrame(picture, mediaTimeS), rotation) };
  } catch (error) {
    return failure(error);
  } finally {
    picture.close();
  }
}
