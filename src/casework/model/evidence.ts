import type { Box, Rejection } from '../../detector/faces/face';

/** A face in an analysed frame. */
export interface FaceEvidence {
  readonly trackId: number;
  /** Pixels of the frame as it is coded. */
  readonly boxPx: Box;
  readonly rejection: Rejection | null;
  /** Signed distance of this frame alone to the hyperplane; null when not measured. */
  readonly margin: number | null;
  /** 478 x (x, y), pixels of the frame, to 0.1 px; kept of the frames of which a crop is kept, else null. */
  readonly landmarksPx: readonly number[] | null;
  /**
   * The crop that the face was measured on, as the decoder gave it: SHA-256 of its luma, Cb and Cr samples (studio range, 4:2:0), one plane after the other, without
   * padding; where it lies in the frame. Null for a face that was not used; records that were made before it was kept lack it.
   */
  readonly samples?: { readonly sha256: string; readonly areaPx: Box } | null;
  /** The face with some margin, JPEG, at most 128 px; where it lies in the frame. Null where none was kept. */
  readonly crop: { readonly sha256: string; readonly areaPx: Box } | null;
  /**
   * Luma of the face crop as decoded, PNG of 8-bit grey levels, unscaled: residual picture and spectrum are drawn from it. Kept for the frame of each track with
   * the highest margin; null otherwise.
   */
  readonly lumaCrop: { readonly sha256: string; readonly areaPx: Box } | null;
}

/** One frame that was looked at. */
export interface FrameEvidence {
  readonly mediaTimeS: number;
  /** When it was taken from the file or the player. */
  readonly capturedAtMs: number;
  readonly widthPx: number;
  readonly heightPx: number;
  readonly pixelFormat: string;
  /** SHA-256 of the frame's planes as decoded: visible rows of each plane in order, without padding. */
  readonly sha256: string;
  readonly faces: readonly FaceEvidence[];
  /** The video's and each track's bounded log10 likelihood ratio after this frame; null while it cannot be judged. */
  readonly llr: number | null;
  readonly trackLlrs: readonly { readonly trackId: number; readonly llr: number | null }[];
}

/**
 * Mean features of a track, in the order of the schema: what its verdict rests on. Of families that neither the model nor the texture of persons reads nothing was
 * measured; their places hold 0.
 */
export interface TrackFeatures {
  readonly trackId: number;
  readonly frame: readonly number[];
  /** Null where no burst was complete. */
  readonly burst: readonly number[] | null;
}

/** What a verdict was measured with. */
export interface Instrument {
  readonly extensionVersion: string;
  readonly codeVersion: string;
  readonly modelId: string;
  readonly featureSchemaId: string;
  /** The browser's own words: `navigator.userAgent`, and brands with versions where it tells them. */
  readonly browser: string;
  readonly platform: string;
  readonly languageTag: string;
  /** IANA name, e.g. `Europe/Berlin`. */
  readonly timeZone: string;
  readonly timeZoneOffsetMin: number;
}

/** All that is kept of how one item was measured; one for each item that was measured itself. */
export interface EvidenceRecord {
  readonly itemId: string;
  readonly caseId: string;
  readonly instrument: Instrument;
  /** In the order of the media. */
  readonly frames: readonly FrameEvidence[];
  readonly tracks: readonly TrackFeatures[];
}
