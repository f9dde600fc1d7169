import type { Plane8 } from '../frames/frame';
import type { NativeCrop } from '../faces/face';

/** 1 where a pixel belongs to the region, 0 elsewhere; same size as the crop's luma. */
export type Mask = Uint8Array;

/**
 * Regions of a native crop. `sd` is the signed distance to the convex hull of the face oval, in face sizes, negative inside.
 * inner: sd < -0.06. ring ("surround"): 0.06 < sd < 0.45, or everything outside inner where that is under 400 px.
 */
export interface FaceRegions {
  readonly inner: Mask;
  readonly ring: Mask;
  readonly innerPx: number;
  readonly ringPx: number;
}

/** 2-D Fourier power of a real picture: width x height floats in, |F|^2 out, same layout, DC at index 0. */
export type PowerSpectrum = (pixels: Float32Array, width: number, height: number) => Float32Array;

/** All that a feature may read. */
export interface FeatureInput {
  readonly crop: NativeCrop;
  readonly regions: FaceRegions;
  /** 128 x 128, eyes at fixed places, contrast normalised. */
  readonly aligned: Plane8;
  readonly powerSpectrum: PowerSpectrum;
}

/** What kind of trace a family looks for; verdict contributions are summed by this. */
export type FamilyGroup = 'quality' | 'spectrum' | 'residual' | 'texture' | 'surround' | 'temporal';

/** Consecutive frames that temporal families read at once. */
export const BURST_FRAMES = 6;

/** Index, within a burst, of the frame that the others are brought into line with. */
export const BURST_MIDDLE = 3;

/** All that a temporal feature may read. */
export interface BurstInput {
  /**
   * One face in `BURST_FRAMES` consecutive frames, oldest first. Each crop lies on its own rectangle of the frame: `originPx` differs by
   * multiples of 16 px where the head moves; landmarks are in the pixels of their own crop.
   */
  readonly crops: readonly NativeCrop[];
  /** Regions of the crop at `BURST_MIDDLE`. */
  readonly regions: FaceRegions;
}

/** One measure or a block of like measures that live in one file. */
interface Family<Input> {
  readonly id: string;
  readonly group: FamilyGroup;
  /** Counted up whenever a value of the family comes to mean something else; part of `FEATURE_SCHEMA_ID`. */
  readonly version: number;
  /** Names of the values in order; unique within the family. */
  readonly names: readonly string[];
  /** Exactly `names.length` finite numbers. */
  compute(input: Input): Float64Array;
}

/** Measured on single frames. */
export type FeatureFamily = Family<FeatureInput>;

/** Measured on bursts of consecutive frames. */
export type BurstFamily = Family<BurstInput>;
