import type { FaceEvidence, FrameEvidence } from '../../../../casework/model/evidence';
import type { RawFrame } from '../../../../detector/frames/frame';
import type { FrameReport } from '../../../../detector/protocol';
import type { VideoVerdict } from '../../../../detector/verdict/verdict';

/** A frame that was looked at. */
export interface LookedAt {
  readonly report: FrameReport;
  /** The video's, after it. */
  readonly verdict: VideoVerdict | null;
  readonly frame: Pick<RawFrame, 'width' | 'height' | 'format'>;
  readonly sha256: string;
  readonly capturedAtMs: number;
}

type Pictures = Pick<FaceEvidence, 'samples' | 'crop' | 'lumaCrop'>;

const tenth = (value: number): number => Math.round(value * 10) / 10;

/**
 * The frame as it is written down: boxes and landmarks to a tenth of a pixel, landmarks where a picture of the face is kept.
 * in   `picturesOf`: what is kept of a face of this frame
 */
export function written(
  { report, verdict, frame, sha256, capturedAtMs }: LookedAt,
  picturesOf: (trackId: number) => Pictures,
): FrameEvidence {
  return {
    mediaTimeS: report.mediaTimeS,
    capturedAtMs,
    widthPx: frame.width,
    heightPx: frame.height,
    pixelFormat: frame.format,
    sha256,
    faces: report.faces.map(({ trackId, boxPx, rejection, margin, landmarks }) => {
      const pictures = picturesOf(trackId);
      const wanted = pictures.crop !== null || pictures.lumaCrop !== null;
      return {
        ...{ trackId, rejection, margin },
        boxPx: { x: tenth(boxPx.x), y: tenth(boxPx.y), width: tenth(boxPx.width), height: tenth(boxPx.height) },
        landmarksPx: wanted && landmarks ? Array.from(landmarks, tenth) : null,
        ...pictures,
      };
    }),
    llr: verdict?.llr ?? null,
    trackLlrs: (verdict?.tracks ?? []).map(({ trackId, llr }) => ({ trackId, llr })),
  };
}
