import type { Box } from '../../../detector/faces/face';
import type { RawFrame } from '../../../detector/frames/frame';
import type { FrameReport } from '../../../detector/protocol';
import type { VideoVerdict } from '../../../detector/verdict/verdict';
import type { Moments } from '../../storage/moments/moments';
import { belongsTo, isComplete, momentsOf, withFrame, type BurstRecord } from './burst-record';

/** Keeps what the bursts of one video said. */
export interface MomentRecorder {
  /** Call before the frame's buffer is given away. out: a copy of the frame where a picture of its faces may be wanted, else null */
  hold(frame: RawFrame): RawFrame | null;
  /** Takes what was found in a frame. in: its report, the video's verdict after it, what `hold` gave for it */
  take(report: FrameReport, verdict: VideoVerdict | null, held: RawFrame | null): void;
  /** No more frames come. Resolves when all is written. */
  end(): Promise<void>;
  /** No more frames come, and nothing more is to be written. */
  discard(): void;
}

export interface RecorderParts {
  readonly moments: Moments;
  readonly encode: (frame: RawFrame, boxPx: Box) => Promise<Blob>;
  /** Told when something was written. */
  readonly written: () => void;
  readonly nowMs: () => number;
  readonly warn: (error: unknown) => void;
}

/** Frame of a burst at which a picture is tried once more where the first frame had no usable face. */
const SECOND_TRY = 3;

export function createMomentRecorder(videoId: string, parts: RecorderParts): MomentRecorder {
  let burst: BurstRecord | null = null;
  let crops = new Map<number, Promise<Blob>>();
  let last: Promise<void> = Promise.resolve();
  let discarded = false;

  const close = (): void => {
    if (burst === null) return;
    const [over, pictures, atMs] = [burst, crops, parts.nowMs()];
    burst = null;
    crops = new Map();
    last = last
      .then(async () => {
        const blobs = new Map<number, Blob>();
        for (const [trackId, picture] of pictures) blobs.set(trackId, await picture);
        if (discarded) return;
        await parts.moments.add(momentsOf(over, videoId, atMs, blobs));
        parts.written();
      })
      // A store that cannot be written to costs the timeline, not the verdict.
      .catch(parts.warn);
  };

  return {
    hold(frame) {
      const open = burst !== null && belongsTo(burst, frame.mediaTimeS) ? burst : null;
      const wanted = open === null || (crops.size === 0 && open.frames === SECOND_TRY);
      return wanted ? { ...frame, data: frame.data.slice(0) } : null;
    },
    take(report, verdict, held) {
      if (discarded) return;
      if (burst !== null && !belongsTo(burst, report.mediaTimeS)) close();
      burst = withFrame(burst, report, verdict);
      for (const { trackId, boxPx, rejection } of report.faces) {
        if (held === null || rejection !== null || crops.has(trackId)) continue;
        const picture = parts.encode(held, boxPx);
        // Waited for when the burst is over; until then nobody else would hear of a failure.
        picture.catch(() => undefined);
        crops.set(trackId, picture);
      }
      if (isComplete(burst)) close();
    },
    async end() {
      close();
      await last;
    },
    discard() {
      discarded = true;
      burst = null;
    },
  };
}
