import type { RawFrame } from '../../../detector/frames/frame';
import { toRawFrame } from '../../../media/raw-frame';

export type Grabbed =
  | { readonly kind: 'frame'; readonly frame: RawFrame }
  /** From another host without leave: the page may show it, not read it. */
  | { readonly kind: 'tainted' }
  | { readonly kind: 'protected' }
  /** No picture at this moment; another try may give one. */
  | { readonly kind: 'nothing' };

function failure(error: unknown): Grabbed {
  const name = error instanceof DOMException ? error.name : '';
  if (name === 'SecurityError') return { kind: 'tainted' };
  return { kind: name === 'NotAllowedError' ? 'protected' : 'nothing' };
}

/**
 * The picture that the player shows, as its decoder left it. Must be called in a `requestVideoFrameCallback`: the picture is taken before
 * the first `await`, its bytes are copied after.
 * in   `mediaTimeS` of that callback's metadata
 */
export async function grab(video: HTMLVideoElement, mediaTimeS: number): Promise<Grabbed> {
  let picture: VideoFrame;
  try {
    picture = new VideoFrame(video);
  } catch (error) {
    return failure(error);
  }
  try {
    return { kind: 'frame', frame: await toRawFrame(picture, mediaTimeS) };
  } catch (error) {
    return failure(error);
  } finally {
    picture.close();
  }
}
