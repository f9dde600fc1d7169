import type { FamilyGroup } from '../features/family';

/** Where one family's values lie in a feature vector: indices `from` (included) to `to` (excluded). */
export interface FamilyRange {
  readonly id: string;
  readonly group: FamilyGroup;
  readonly from: number;
  readonly to: number;
}

/** What a model must know of the feature vector it reads: its identity, its length and its families in order. */
export interface FeatureSchema {
  readonly id: string;
  readonly count: number;
  /** Length of the frame part; the burst part, `count` - `frameCount` values, lies after it. */
  readonly frameCount: number;
  readonly families: readonly FamilyRange[];
}
