import { hashDistance } from '../fingerprint/picture-hash';
import type { Print } from '../../storage/seen/entry';

/**
 * Pictures may be alike when their times are this near, seconds: bursts are about a second apart, and two views of a video hardly ever take the same pictures. A quarter of a
 * second apart, half the pictures of a video differ by 2 of 64 bits or fewer (docs/decisions/same-media.md).
 */
export const NEAR_S = 0.6;
/** Pictures are called unlike only where their times are nearer than this, seconds: there may be a cut in between. */
export const CLOSE_S = 0.25;
/** A recompressed copy of a picture differs by 8 of 64 bits at most (1029 pairs); of the pictures of unrelated clips, 41 of 86808 differ by 10 or fewer. */
export const AGREE_BITS = 10;
/**
 * From here on pictures of one time are not of one video: 99 of 100 of unrelated clips are beyond it. So is one of a hundred of the same video a quarter of a second
 * apart, where much moves; that costs a reuse, no more.
 */
export const DIFFER_BITS = 17;

/** How many pictures of one list have a like, or an unlike, picture in the other; those without one near enough in time are in neither. */
export interface Agreement {
  readonly alike: number;
  readonly unlike: number;
}

/** Holds the pictures of one view of a video against those of another. Each of `now` counts once, by the best of `before` near it in time. */
export function agreementOf(now: readonly Print[], before: readonly Print[]): Agreement {
  let alike = 0;
  let unlike = 0;
  for (const { timeS, hash } of now) {
    const least = (withinS: number): number =>
      Math.min(
        ...before.flatMap((print) => (Math.abs(print.timeS - timeS) <= withinS ? hashDistance(print.hash, hash) : [])),
      );
    if (least(NEAR_S) <= AGREE_BITS) alike += 1;
    else if (Number.isFinite(least(CLOSE_S)) && least(CLOSE_S) >= DIFFER_BITS) unlike += 1;
  }
  return { alike, unlike };
}

/** Where an exact name ends that says the time, and the picture's own begins. */
const partsOf = (name: string): { readonly time: string; readonly picture: string } => {
  const at = name.indexOf(':');
  return { time: name.slice(0, at), picture: name.slice(at + 1) };
};

/**
 * How many different pictures two views share to the last level, and of how many times they have different ones.
 * in   exact names (`fingerprint/exact-picture`) of either view
 */
export function exactAgreementOf(now: readonly string[], before: readonly string[]): Agreement {
  const known = new Set(before);
  const times = new Set(before.map((name) => partsOf(name).time));
  const alike = new Set(now.filter((name) => known.has(name)).map((name) => partsOf(name).picture)).size;
  return { alike, unlike: now.filter((name) => !known.has(name) && times.has(partsOf(name).time)).length };
}

/** Half a burst. One picture may be alike by chance (a title card, a logo); three, none unlike, were seen in 5 of 15551 pairs of unrelated clips, shot by one camera that never moves; one of the five is of one length. */
const ENOUGH_ALIKE = 3;

/** The pictures bear out that this is the video that its key says. */
export function confirms({ alike, unlike }: Agreement): boolean {
  return alike >= ENOUGH_ALIKE && unlike === 0;
}

/** The pictures say that this is another video, whatever its key says. */
export function contradicts({ alike, unlike }: Agreement): boolean {
  return unlike >= ENOUGH_ALIKE && unlike > alike;
}
