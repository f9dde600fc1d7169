import type { FaceReport, FailureCode, FrameReport, Reply } from '../../detector/protocol';
import type { VideoVerdict } from '../../detector/verdict/verdict';
import type { BurstShape } from '../../media/burst-times';
import type { OpenVideo, ProblemCode } from '../../media/video';

/** Stretches of frames, by where they begin (seconds, rising) and how long and how dense they are. */
export interface FramePlan {
  readonly startsS: readonly number[];
  readonly shape: BurstShape;
}

/** What Node asks of the page, by `postMessage` so that the page's Content-Security-Policy holds for all that follows. */
export type PageRequest = { readonly id: string } & (
  | { readonly kind: 'open' }
  | {
      readonly kind: 'scan';
      readonly fileUrl: string;
      readonly bursts: number | null;
      readonly wantFeatures: boolean;
      readonly facesAt: FramePlan | null;
    }
);

/** A face report as plain JSON: features are the base64 of little-endian doubles, landmarks that of little-endian floats. */
export type WireFace = Omit<FaceReport, 'features' | 'burstFeatures' | 'landmarks'> & {
  readonly features: string | null;
  readonly burstFeatures: string | null;
  readonly landmarks: string | null;
};
export type WireReport = Omit<FrameReport, 'faces'> & { readonly faces: readonly WireFace[] };

export interface WireScan {
  /** Null when the file could not be opened. */
  readonly video: Pick<OpenVideo, 'durationS' | 'widthPx' | 'heightPx' | 'rotationDeg' | 'codec' | 'decoder'> | null;
  readonly reports: readonly WireReport[];
  readonly verdict: VideoVerdict | null;
  readonly problem: { readonly code: ProblemCode | FailureCode; readonly detail: string } | null;
}

export type OpenAnswer = Reply<{ modelId: string | null; featureSchemaId: string }>;

/** What the page hands back through its binding; `bug` is an exception of ours, with its stack. */
export interface PageAnswer {
  readonly id: string;
  readonly open?: OpenAnswer;
  readonly scan?: WireScan;
  readonly bug?: string;
}

/** Name of the function that Node gives the page for its answers. */
export const ANSWER_BINDING = 'swapwatchAnswer';
