import { convexHull } from '../../faces/convex-hull';
import { landmark, OVAL } from '../../faces/mesh';
import type { Point } from '../../faces/face';
import { BURST_MIDDLE, type BurstInput } from '../family';
import { perInput } from '../per-input';
import type { RegionInput } from '../region-pixels';
import { FACE_PARTS, faceParts, type FacePart, type RowRuns } from '../region/face-parts';

/** The frame that the others are brought into line with. */
export const middleCrop = ({ crops }: BurstInput) => crops[BURST_MIDDLE]!;

/** Corners of the outline's hull in the middle crop's pixels; fewer than 3 where the face has no area. */
export const middleHull = perInput((input: BurstInput): readonly Point[] =>
  convexHull(OVAL.map((index) => landmark(middleCrop(input).landmarks, index))),
);

/** The middle crop and its regions: what lists of its pixels are made from, once a burst. */
export const middleRegions = perInput((input: BurstInput): RegionInput => ({
  crop: middleCrop(input),
  regions: input.regions,
}));

/** Pixels of every part of the middle face, in the middle crop's pixels, listed once a burst. */
export const middleParts = perInput((input: BurstInput): Readonly<Record<FacePart, RowRuns>> => {
  const parts = faceParts(middleRegions(input));
  const named = Object.fromEntries(FACE_PARTS.map((part, i) => [part, parts[i]!] as const)) as Record<
    FacePart,
    RowRuns
  >;
  return { ...named, inner: [...named.lower, ...named.upper] };
});
