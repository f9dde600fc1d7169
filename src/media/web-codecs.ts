import type { Input, InputVideoTrack } from 'mediabunny';
import { VideoSampleSink } from 'mediabunny';
import type { OpenVideo, VideoProblem } from './video';
import { videoProblem } from './problems';
import { toRawFrame } from './raw-frame';

/** A file says how long it is and yet ends earlier: by more than this it counts as cut off, seconds and share of its length. */
const MISSING_S = 1;
const MISSING_SHARE = 0.05;

/** What `openWithWebCodecs` gives when the browser's decoder refuses: the caller may try the `<video>` element. */
export interface Refused {
  readonly refused: string;
}

async function isCutOff(track: InputVideoTrack, endS: number): Promise<boolean> {
  const statedS = await track.input.getDurationFromMetadata([track]);
  return statedS !== null && statedS - endS > Math.max(MISSING_S, statedS * MISSING_SHARE);
}

async function firstFrameSize(sink: VideoSampleSink, startS: number): Promise<{ width: number; height: number } | null> {
  using sample = await sink.getSample(startS);
  return sample && { width: sample.visibleRect.width, height: sample.visibleRect.height };
}

/**
 * Opens a demuxed video with WebCodecs. Frames come from decoding each group of pictures from its key frame, so the same file and times
 * give the same bytes every time, also where a player's seeking goes wrong. `input` is disposed by `close()`.
 */
export async function openWithWebCodecs(input: Input, track: InputVideoTrack): Promise<OpenVideo | VideoProblem | Refused> {
  const codec = (await track.getCodecParameterString()) ?? String(await track.getInternalCodecId());
  if (!(await track.canDecode())) return { refused: codec };
  const startS = Math.max(0, await track.getFirstTimestamp());
  const endS = await track.computeDuration();
  const sink = new VideoSampleSink(track);
  let size;
  try {
    size = await firstFrameSize(sink, startS);
  } catch {
    return { refused: codec };
  }
  if (!size) return videoProblem('truncated');
  let problem: VideoProblem | null = null;
  const cutOff = await isCutOff(track, endS);

  async function* frames(timesS: readonly number[], signal?: AbortSignal): ReturnType<OpenVideo['frames']> {
    problem = cutOff ? videoProblem('truncated') : null;
    let lastS = -Infinity;
    const samples = sink.samplesAtTimestamps(timesS.map((timeS) => startS + timeS));
    try {
      for await (const sample of samples) {
        if (!sample) {
          problem = videoProblem('truncated');
          continue;
        }
        const timeS = sample.timestamp;
        const frame = sample.toVideoFrame();
        sample.close();
        try {
          signal?.throwIfAborted();
          if (timeS <= lastS) continue;
          lastS = timeS;
          yield await toRawFrame(frame, timeS - startS);
        } finally {
          frame.close();
        }
      }
    } catch (error) {
      signal?.throwIfAborted();
      problem = videoProblem('unreadable', error instanceof Error ? error.message : String(error));
    }
  }

  return {
    durationS: Math.max(0, endS - startS),
    widthPx: size.width,
    heightPx: size.height,
    rotationDeg: await track.getRotation(),
    codec,
    decoder: 'webcodecs',
    frames,
    problem: () => problem,
    close: () => input.dispose(),
  };
}
