import type { InputVideoTrack } from 'mediabunny';
import { EncodedPacketSink } from 'mediabunny';
import type { OpenVideo, VideoProblem } from './video';
import { decodeRun } from './decode-run';
import { pickBursts } from './pick-bursts';
import { planRuns } from './plan-runs';
import { videoProblem } from './problems';
import { toRawFrame } from './raw-frame';

/** Pictures that end earlier than the file says by more than this count as missing: seconds and share of its length. */
const MISSING_S = 0.5;
const MISSING_SHARE = 0.05;

/** Packets by which the pace of a video is told. */
const PACE_PACKETS = 60;
/** Taken where a file holds too little to tell. */
const USUAL_GAP_S = 1 / 30;

/** What `openWithWebCodecs` gives when the browser's decoder refuses: the caller may try the `<video>` element. */
export interface Refused {
  readonly refused: string;
}

/** Software decoding where it exists: the same bytes on every machine. */
async function decodable(track: InputVideoTrack): Promise<VideoDecoderConfig | null> {
  const config = await track.getDecoderConfig();
  if (!config) return null;
  for (const hardwareAcceleration of ['prefer-software', 'no-preference'] as const) {
    const wanted = { ...config, hardwareAcceleration };
    const answer = await VideoDecoder.isConfigSupported(wanted).catch(() => null);
    if (answer?.supported) return wanted;
  }
  return null;
}

/** Size of the first picture that comes out, pixels; null when none does. */
async function firstSize(
  config: VideoDecoderConfig,
  sink: EncodedPacketSink,
): Promise<{ widthPx: number; heightPx: number } | null> {
  const first = await sink.getFirstPacket();
  if (!first) return null;
  for await (const frame of decodeRun(config, sink.packets(first))) {
    const { width, height } = frame.visibleRect!;
    frame.close();
    return { widthPx: width, heightPx: height };
  }
  return null;
}

/**
 * Opens a demuxed video with WebCodecs. Every picture is decoded in order from a proven key frame, so the same file and times give the same
 * bytes every time, also where a player's seeking goes wrong. `close()` disposes of the track's input.
 */
export async function openWithWebCodecs(track: InputVideoTrack): Promise<OpenVideo | VideoProblem | Refused> {
  const codec = (await track.getCodecParameterString()) ?? String(await track.getInternalCodecId());
  const config = await decodable(track);
  if (!config) return { refused: codec };
  const sink = new EncodedPacketSink(track);
  let size;
  try {
    size = await firstSize(config, sink);
  } catch {
    return { refused: codec };
  }
  if (!size) return videoProblem('truncated');
  // Pictures before time 0 are there to be decoded, not to be shown.
  const startS = Math.max(0, await track.getFirstTimestamp());
  const lastS = await track.computeDuration();
  const statedS = (await track.input.getDurationFromMetadata([track])) ?? lastS;
  const isMissing = (gapS: number): boolean => gapS > Math.max(MISSING_S, (statedS - startS) * MISSING_SHARE);
  const isCutOff = isMissing(statedS - lastS);
  const endS = isCutOff ? lastS : Math.max(lastS, statedS);
  const frameGapS = 1 / (await track.computePacketStats(PACE_PACKETS)).averagePacketRate;
  let problem: VideoProblem | null = null;

  async function* bursts(
    ...[startsS, shape, signal]: Parameters<OpenVideo['bursts']>
  ): ReturnType<OpenVideo['bursts']> {
    problem = isCutOff ? videoProblem('truncated') : null;
    let shownUs = -Infinity;
    let coveredUs = startS * 1e6;
    for (const run of await planRuns(
      sink,
      startsS.map((timeS) => startS + timeS),
    )) {
      const timesUs = run.timesS.map((timeS) => timeS * 1e6);
      const pictures = pickBursts(decodeRun(config!, sink.packets(run.start)), timesUs, shape);
      try {
        for await (const frame of pictures) {
          try {
            signal?.throwIfAborted();
            if (frame.timestamp <= shownUs) continue;
            shownUs = frame.timestamp;
            coveredUs = shownUs + (frame.duration ?? 0);
            yield await toRawFrame(frame, frame.timestamp / 1e6 - startS);
          } finally {
            frame.close();
          }
        }
      } catch (error) {
        signal?.throwIfAborted();
        problem = videoProblem('unreadable', error instanceof Error ? error.message : String(error));
      }
    }
    const wantedS = Math.min(startS + (startsS.at(-1) ?? 0), endS);
    if (isMissing(wantedS - coveredUs / 1e6)) problem ??= videoProblem('truncated');
  }

  return {
    durationS: Math.max(0, endS - startS),
    frameGapS: Number.isFinite(frameGapS) && frameGapS > 0 ? frameGapS : USUAL_GAP_S,
    ...size,
    rotationDeg: await track.getRotation(),
    codec,
    decoder: 'webcodecs',
    bursts,
    problem: () => problem,
    close: () => track.input.dispose(),
  };
}
