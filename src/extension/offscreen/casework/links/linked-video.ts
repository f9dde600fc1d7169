import type { RawFrame } from '../../../../detector/frames/frame';
import type { FrameReport } from '../../../../detector/protocol';
import type { VideoVerdict } from '../../../../detector/verdict/verdict';
import { sizeKey } from '../../standing/standing-verdict';
import { EVIDENCE_WANTED, type EvidenceRecorder } from '../evidence/evidence-recorder';

/** A frame that is evidence: what it is to be looked at with, and what takes the report. */
export interface Taking {
  readonly wanted: typeof EVIDENCE_WANTED;
  took(report: FrameReport): void;
}

/** `screen`: copied off the screen; nothing is measured on it. */
export type FrameKind = 'video' | 'screen';

/** What was recorded of one stream of frames, all of one size. */
export interface RecordedStream {
  readonly recorder: EvidenceRecorder;
  readonly verdict: VideoVerdict | null;
}

/** Evidence of a video of a page while it is looked at; frames of each size are a stream of their own, as they are for the verdict. */
export interface LinkedVideo {
  /** Call before the frame's buffer is given away. */
  see(frame: RawFrame, kind: FrameKind): Taking;
  /** What speaks for a verdict: the stream that it is of. Null where nothing was recorded. */
  streamOf(verdict: VideoVerdict): RecordedStream | null;
  screen(): RecordedStream | null;
}

/** in: `newRecorder`: called for each stream of frames */
export function createLinkedVideo(newRecorder: () => EvidenceRecorder): LinkedVideo {
  const streams = new Map<string, RecordedStream>();
  const SCREEN = 'screen';
  return {
    see(frame, kind) {
      const key = kind === 'screen' ? SCREEN : sizeKey(frame);
      const stream = streams.get(key) ?? { recorder: newRecorder(), verdict: null };
      streams.set(key, stream);
      const held = stream.recorder.hold(frame);
      return {
        wanted: EVIDENCE_WANTED,
        took(report) {
          // Whatever a copy of the screen looks like, it is no measurement.
          const verdict = kind === 'screen' ? null : report.verdict;
          stream.recorder.take(report, verdict, held);
          streams.set(key, { ...stream, verdict: report.verdict });
        },
      };
    },
    streamOf(verdict) {
      const measured = [...streams].filter(([key]) => key !== SCREEN).map(([, stream]) => stream);
      const same = measured.find((stream) => stream.verdict?.tracks === verdict.tracks);
      return same ?? null;
    },
    screen: () => streams.get(SCREEN) ?? null,
  };
}
