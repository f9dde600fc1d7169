/** Who goes first: scans that the user asked for; the page with the keyboard's focus; other visible pages; hidden ones; files read in the background. */
export const RANKS = ['asked-for', 'focused', 'visible', 'hidden', 'file'] as const;
export type Rank = (typeof RANKS)[number];

/** A frame that waits for its turn. */
export interface Waiting {
  readonly videoId: string;
  readonly rank: Rank;
  /** When it came, milliseconds. */
  readonly sinceMs: number;
}

/** The frame that was looked at last. */
export interface LastTurn {
  readonly videoId: string;
  /** Pictures of its burst that were still to come after it. */
  readonly more: number;
}

/** A frame that has waited this long counts as one rank higher, once more after as long again; never as asked for. */
export const AGEING_MS = 5000;

const ASKED_FOR = RANKS.indexOf('asked-for');
const FOCUSED = RANKS.indexOf('focused');

/** Place in line, lower = sooner. */
function levelOf({ rank, sinceMs }: Waiting, nowMs: number): number {
  const level = RANKS.indexOf(rank);
  if (level === ASKED_FOR) return level;
  return Math.max(FOCUSED, level - Math.floor(Math.max(0, nowMs - sinceMs) / AGEING_MS));
}

/**
 * Whose turn it is; pure. A burst that was begun is finished first, as far as its pictures are there. Then the best rank, and within it the video
 * whose last turn lies longest ago, and of a video the frame that came first. Nothing starves: a rank is worth one wait of `AGEING_MS` a step.
 * in   `waiting`: in the order in which they came, at least one; `turnOf`: a number that rises with each turn, of the video's last; 0 = never
 * out  index into `waiting`
 * @throws RangeError when nothing waits
 */
export function pickNext(
  waiting: readonly Waiting[],
  last: LastTurn | null,
  turnOf: (videoId: string) => number,
  nowMs: number,
): number {
  if (waiting.length === 0) throw new RangeError('pickNext: nothing waits');
  if (last !== null && last.more > 0) {
    const same = waiting.findIndex(({ videoId }) => videoId === last.videoId);
    if (same >= 0) return same;
  }
  let best = 0;
  waiting.forEach((one, index) => {
    const standing = waiting[best]!;
    const sooner = levelOf(one, nowMs) - levelOf(standing, nowMs);
    if (sooner < 0 || (sooner === 0 && turnOf(one.videoId) < turnOf(standing.videoId))) best = index;
  });
  // The frames of one video stay in their order, whatever the others' ranks do meanwhile.
  return waiting.findIndex(({ videoId }) => videoId === waiting[best]!.videoId);
}
