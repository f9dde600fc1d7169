/** One way a platform recompresses a video. The id stands in folder names: other settings need another id. */
export interface LadderStep {
  readonly id: string;
  /** Height of the result in pixels; lower clips keep theirs. */
  readonly heightPx: number;
  readonly ending: 'mp4' | 'webm';
  /** ffmpeg's arguments for the encoder. One thread each: the bytes then do not depend on the machine's cores. */
  readonly encoder: readonly string[];
  /** Bursts in which copies are measured unless told otherwise, where fewer than the clips themselves need: these train beside many others. */
  readonly bursts?: number;
}

const x264 = (crf: number): string[] => ['-c:v', 'libx264', '-preset', 'faster', '-crf', `${crf}`, '-threads', '1'];

/**
 * What feeds do to a video, by size, codec and quality; the first is the pilot's (480p, crf 28) and the one that figures are given for.
 * VP9 and AV1 at the speed settings that encoders of much video use, at qualities that look like the small sizes of large platforms:
 * chosen by eye, for no platform tells its own.
 */
export const LADDER = [
  { id: 'h264-480p-crf28', heightPx: 480, ending: 'mp4', encoder: x264(28) },
  { id: 'h264-720p-crf23', heightPx: 720, ending: 'mp4', encoder: x264(23) },
  {
    id: 'vp9-480p',
    heightPx: 480,
    ending: 'webm',
    encoder: [
      ...['-c:v', 'libvpx-vp9', '-deadline', 'realtime', '-cpu-used', '6', '-crf', '36', '-b:v', '0'],
      ...['-row-mt', '0', '-threads', '1'],
    ],
    bursts: 6,
  },
  {
    id: 'av1-360p',
    heightPx: 360,
    ending: 'mp4',
    encoder: ['-c:v', 'libsvtav1', '-preset', '10', '-crf', '40', '-svtav1-params', 'lp=1'],
    bursts: 6,
  },
] as const satisfies readonly LadderStep[];

/** The longest part of a clip that is recompressed, from its beginning, seconds: longer than any that is measured. */
const LADDER_SECONDS = 12;

/** The step of that id; undefined when there is none. */
export function ladderStep(id: string): LadderStep | undefined {
  return LADDER.find((step) => step.id === id);
}

/**
 * ffmpeg's arguments that recompress one file: the first 12 seconds, picture only, every frame at its own time, 4:2:0, never made larger, sides even.
 * in   the step; paths of source and target
 */
export function recompressArguments(step: LadderStep, source: string, target: string): string[] {
  const height = `trunc(min(${step.heightPx},ih)/2)*2`;
  return [
    ...['-t', `${LADDER_SECONDS}`, '-i', source, '-map', '0:V:0', '-map_metadata', '-1'],
    ...['-vf', `scale=w=-2:h='${height}':flags=bicubic,format=yuv420p`, '-fps_mode', 'passthrough'],
    ...step.encoder,
    ...['-f', step.ending, target],
  ];
}
