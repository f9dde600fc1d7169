import type { MediaKeys } from '../../messages/media-key';
import type { Print, SeenEntry } from '../../storage/seen/entry';
import { agreementOf, confirms, contradicts, exactAgreementOf } from './agreement';

/** A video, as far as it can be told from others before it is measured. */
export interface Media {
  readonly keys: MediaKeys;
  /** Length by the player, seconds; null while it is not known, and for streams without an end. */
  readonly durationS: number | null;
}

/** Two renditions of one video differ in length by some frames, and by the sound that is longer than the pictures, seconds. */
const SAME_POST_WITHIN_S = 0.5;
const NO_KEYS: MediaKeys = { file: null, post: null };
/** One file has one length; players round it. */
const SAME_FILE_WITHIN_S = 0.05;

const within = (a: number | null, b: number, limitS: number): boolean => a !== null && Math.abs(a - b) <= limitS;
const latest = (entries: readonly SeenEntry[]): SeenEntry | null =>
  entries.toSorted((a, b) => a.measuredAtMs - b.measuredAtMs).at(-1) ?? null;

/**
 * The entry of the very same file: before any picture was seen its verdict may be shown, for the address names one file for good, and its length is the same.
 * An address that plays without end, or whose length is not known yet, is never trusted.
 */
export function ofSameFile({ keys, durationS }: Media, entries: readonly SeenEntry[]): SeenEntry | null {
  if (keys.file === null) return null;
  return latest(
    entries.filter(
      ({ fileKey, durationS: lengthS }) => fileKey === keys.file && within(durationS, lengthS, SAME_FILE_WITHIN_S),
    ),
  );
}

/**
 * The entry of the same post that the pictures seen so far bear out, or null. A post's key alone says nothing: an advertisement may play in the same player under the same post.
 * The same length and three like pictures, none unlike, make it the same media. Like pictures without a key in common never do: a copy in which no more than a face was
 * changed has the same pictures, and so has another minute before the same camera. Without a key, pictures must be equal (`ofSamePictures`).
 */
export function ofSamePost(
  { keys, durationS }: Media,
  prints: readonly Print[],
  entries: readonly SeenEntry[],
): SeenEntry | null {
  if (keys.post === null) return null;
  return latest(
    entries.filter(
      (entry) =>
        entry.postKey === keys.post &&
        within(durationS, entry.durationS, SAME_POST_WITHIN_S) &&
        confirms(agreementOf(prints, entry.prints)),
    ),
  );
}

/**
 * The entry of the same encoding under another address, or null: the same length, three different pictures equal to the last level at the same times, and no other picture at any time that
 * both views have. No recompressed copy and no forgery passes: its pictures were encoded anew.
 */
export function ofSamePictures(
  { durationS }: Media,
  exact: readonly string[],
  entries: readonly SeenEntry[],
): SeenEntry | null {
  return latest(
    entries.filter(
      (entry) =>
        within(durationS, entry.durationS, SAME_FILE_WITHIN_S) && confirms(exactAgreementOf(exact, entry.exact)),
    ),
  );
}

/** A verdict was taken over for equal pictures, and now there is one that is not. */
export function isOtherEncoding(exact: readonly string[], entry: SeenEntry): boolean {
  return exactAgreementOf(exact, entry.exact).unlike > 0;
}

/** The pictures show that a verdict was taken over from another video. */
export function isAnother(prints: readonly Print[], entry: SeenEntry): boolean {
  return contradicts(agreementOf(prints, entry.prints));
}

/** Ids of the entries in whose place a new one steps: those of its file, those of its post that show the same pictures, and those of the same encoding. */
export function replacedBy(entry: SeenEntry, entries: readonly SeenEntry[]): string[] {
  return entries
    .filter(
      (other) =>
        other.id !== entry.id &&
        ((entry.fileKey !== null && other.fileKey === entry.fileKey) ||
          ofSamePictures({ keys: NO_KEYS, durationS: entry.durationS }, entry.exact, [other]) !== null ||
          (entry.postKey !== null &&
            other.postKey === entry.postKey &&
            within(entry.durationS, other.durationS, SAME_POST_WITHIN_S) &&
            confirms(agreementOf(entry.prints, other.prints)))),
    )
    .map(({ id }) => id);
}
