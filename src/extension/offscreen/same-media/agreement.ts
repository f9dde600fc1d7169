import { hashDistance } from '../fingerprint/picture-hash';
import type { Print } from '../../storage/seen/entry';

/**
 * Pictures are held against each other when their times are this near, seconds. Two views of a video hardly ever take the same pictures; within a quarter of a
 * second the hash of a talking face changes by at most 12 of 64 bits, half the time by 1 or none (docs/decisions/same-media.md).
 */
export const NEAR_S = 0.25;
/** At most so many of 64 bits differ in the same video, recompressed or not; unrelated clips differ by 11 or more, 99 of 100 by 15 or more. */
export const AGREE_BITS = 10;
/** From here on the pictures are not of one video at one time: above all that was measured of one video, cuts within the quarter of a second left out. */
export const DIFFER_BITS = 17;

/** How many pictures of one list have a like, or an unlike, picture in the other; those without one near enough in time are in neither. */
export interface Agreement {
  readonly alike: number;
  readonly unlike: number;
  /** Time between the first and the last like picture, seconds; 0 with fewer than two. */
  readonly spanS: number;
}

/** Holds the pictures of one view of a video against those of another. Each of `now` counts once, by the best of `before` near it in time. */
export function agreementOf(now: readonly Print[], before: readonly Print[]): Agreement {
  const timesS: number[] = [];
  let unlike = 0;
  for (const { timeS, hash } of now) {
    const near = before.filter((print) => Math.abs(print.timeS - timeS) <= NEAR_S);
    if (near.length === 0) continue;
    const bits = Math.min(...near.map((print) => hashDistance(print.hash, hash)));
    if (bits <= AGREE_BITS) timesS.push(timeS);
    else if (bits >= DIFFER_BITS) unlike += 1;
  }
  const spanS = timesS.length < 2 ? 0 : Math.max(...timesS) - Math.min(...timesS);
  return { alike: timesS.length, unlike, spanS };
}

/** Half a burst. One picture may be alike by chance (a title card, a logo); three with no unlike one among them were never seen in unrelated clips. */
const ENOUGH_ALIKE = 3;

/** The pictures bear out that this is the video that its key says. */
export function confirms({ alike, unlike }: Agreement): boolean {
  return alike >= ENOUGH_ALIKE && unlike === 0;
}

/** The pictures say that this is another video, whatever its key says. */
export function contradicts({ alike, unlike }: Agreement): boolean {
  return unlike >= ENOUGH_ALIKE && unlike > alike;
}

/** Two bursts alike, half a second apart: for a video of which no key is known. */
export function resembles({ alike, unlike, spanS }: Agreement): boolean {
  return alike >= 2 * ENOUGH_ALIKE && unlike === 0 && spanS >= 0.5;
}
