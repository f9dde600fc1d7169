import type { Rejection } from '../faces/face';
import type { FamilyGroup } from '../features/family';

/** Bands of a verdict, weakest first. Never "fake" or "real": signs of manipulation, or none found. */
export const BANDS = ['no-sign', 'inconclusive', 'suspicious', 'strong'] as const;
export type Band = (typeof BANDS)[number];

/** Why a video got no score. A rejection stands for "faces were there, most failed this check". */
export type NotAssessableReason = Rejection | 'no-face' | 'too-few-frames' | OutsideDomain;

/** Which side of the picture lies outside what the model was validated on: the face's size, or its fine detail. */
export type OutsideDomain = 'outside-validated-range' | 'outside-validated-detail';

/** How much one family group moved the log10 likelihood ratio; all groups add up to the unbounded `llr`. */
export interface Contribution {
  readonly group: FamilyGroup;
  readonly llr: number;
}

/** Evidence from one face followed through the video. */
export interface TrackVerdict {
  readonly trackId: number;
  /** Frames that were measured; frames between them, which only burst features read, are not counted. */
  readonly framesUsed: number;
  /** Complete bursts whose movement was measured. */
  readonly burstsUsed: number;
  readonly framesRejected: number;
  /** Count by reason, reasons with none left out. */
  readonly rejections: Partial<Record<Rejection, number>>;
  readonly firstTimeS: number;
  readonly lastTimeS: number;
  readonly medianFaceSizePx: number;
  /** Null while too few frames were used. */
  readonly margin: number | null;
  readonly llr: number | null;
  /** Add up to this track's own unbounded llr. */
  readonly contributions: readonly Contribution[];
}

/** What is known of a video after the frames seen so far. */
export interface VideoVerdict {
  readonly status: 'assessed' | 'not-assessable';
  /** Null exactly when assessed. */
  readonly reason: NotAssessableReason | null;
  /** Calibrated log10 likelihood ratio manipulated : not, over all judged tracks (`several-faces.ts`), bounded by what the calibration set supports. Null unless assessed. */
  readonly llr: number | null;
  /** Posterior at even prior odds, [0, 1]. Null unless assessed. */
  readonly likelihood: number | null;
  readonly band: Band | null;
  /** Pictures in which a face was measured. */
  readonly framesUsed: number;
  /** Pictures without a usable face. Those that were usable but not measured (the others of a burst) are in neither count. */
  readonly framesRejected: number;
  readonly tracks: readonly TrackVerdict[];
  /** Of the worst track; add up to the video's unbounded llr. */
  readonly contributions: readonly Contribution[];
  readonly modelId: string;
  readonly featureSchemaId: string;
  readonly codeVersion: string;
}
