import type { HeldOut } from './cross-validate';
import type { TrackMargin } from './decision';
import type { Counts } from './platt';

/** A main face, whole or as known after fewer frames. */
export interface Look extends TrackMargin {
  readonly clipId: string;
  readonly fake: boolean;
}

/** What held-out clips calibrate by. */
export function looksOf(heldOut: readonly HeldOut[]): Look[] {
  return heldOut.flatMap(({ clip, margins, looks }) =>
    [...margins.slice(0, 1), ...looks].map((look) => ({ ...look, clipId: clip.id, fake: clip.label === 'fake' })),
  );
}

/** Weights under which every clip counts once and both classes the same, adding up to the number of clips. */
export function evenWeights(looks: readonly Look[]): { weights: number[]; counts: Counts } {
  const perClip = new Map<string, number>();
  for (const { clipId } of looks) perClip.set(clipId, (perClip.get(clipId) ?? 0) + 1);
  const fakes = new Set(looks.filter(({ fake }) => fake).map(({ clipId }) => clipId)).size;
  const reals = perClip.size - fakes;
  const weights = looks.map(({ clipId, fake }) => perClip.size / (2 * (fake ? fakes : reals) * perClip.get(clipId)!));
  return { weights, counts: { fakes, reals } };
}
