/** A face in one frame of a video, with its mesh. */
export interface SeenFace {
  readonly mediaTimeS: number;
  /** The same number for the same face through the video. */
  readonly trackId: number;
  /** 478 x (x, y), pixels of the frame. */
  readonly landmarks: Float32Array;
}

/** What a frame report says of one face. */
interface ReportedFace {
  readonly trackId: number;
  readonly rejection: string | null;
  readonly landmarks: Float32Array | null;
}

/** The faces of a frame report whose meshes can be relied on: those that the gate lets pass. */
export function seenFaces(report: {
  readonly mediaTimeS: number;
  readonly faces: readonly ReportedFace[];
}): SeenFace[] {
  return report.faces.flatMap(({ trackId, rejection, landmarks }) =>
    rejection === null && landmarks !== null ? [{ mediaTimeS: report.mediaTimeS, trackId, landmarks }] : [],
  );
}
