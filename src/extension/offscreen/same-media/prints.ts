import type { RawFrame } from '../../../detector/frames/frame';
import type { Print } from '../../storage/seen/entry';
import { exactPicture } from '../fingerprint/exact-picture';
import { lumaGrid } from '../fingerprint/luma-grid';
import { pictureHash } from '../fingerprint/picture-hash';

/** Eight bursts of six: all that is looked at of most videos. */
export const MAX_PRINTS = 48;

/** The look of a video's pictures, as they pass. */
export interface Prints {
  /** Null for a picture that tells nothing (black, even, tiny), or when enough are known. Reads the frame before its buffer is handed on. */
  add(frame: RawFrame): Print | null;
  /** In the order of their times. */
  all(): readonly Print[];
  /** The same pictures by their exact names. */
  exact(): readonly string[];
}

/** in: how many are enough */
export function createPrints(most = MAX_PRINTS): Prints {
  const prints: Print[] = [];
  const exact: string[] = [];
  return {
    add(frame) {
      if (prints.length >= most) return null;
      const grid = lumaGrid(frame);
      const hash = grid && pictureHash(grid);
      if (hash === null) return null;
      const print = { timeS: frame.mediaTimeS, hash };
      prints.push(print);
      exact.push(exactPicture(grid!, frame.mediaTimeS));
      return print;
    },
    all: () => prints.toSorted((a, b) => a.timeS - b.timeS),
    exact: () => [...exact],
  };
}
