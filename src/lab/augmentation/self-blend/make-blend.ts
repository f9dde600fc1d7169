import { mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Planes } from '../../../detector/frames/frame';
import { hashFile } from '../../../headless/hash-file';
import { FfmpegError, runFfmpeg } from '../../ffmpeg/run';
import { blendClip, type FaceFrame } from './blend-clip';
import { BLEND_VERSION, writeBlend, type BlendPaths, type BlendRecord } from './blend-files';
import { clipSeed, createDraws } from './draws';
import type { FaceFinder } from './face-finder';
import { drawParameters } from './parameters';
import { parseY4m, planesOf, writeY4m } from './y4m';

/** Frames of a clip that are blended: two seconds, in which the detector's four bursts of six fit. */
const FRAMES = 50;
/** Share of frames with a face below which a clip is left out: the blended face must be the clip's main one. */
const MIN_FACE_SHARE = 0.6;
/** Fewer frames than two bursts say nothing. */
const MIN_FRAMES = 12;

/** The first 50 frames without loss, 4:2:0, cut to even sides (H.264 needs them), as the file's own pixels otherwise. */
function decodeArguments(source: string, target: string): string[] {
  return [
    ...['-i', source, '-map', '0:V:0', '-frames:v', `${FRAMES}`, '-fps_mode', 'passthrough'],
    ...['-vf', 'crop=trunc(iw/2)*2:trunc(ih/2)*2:0:0,format=yuv420p', '-f', 'yuv4mpegpipe', target],
  ];
}

/** Frames from standard input to H.264 of quality `crf`. */
function encodeArguments(crf: number, target: string): string[] {
  return [
    ...['-f', 'yuv4mpegpipe', '-i', 'pipe:0', '-fps_mode', 'passthrough', '-c:v', 'libx264', '-preset', 'faster'],
    ...['-crf', `${crf}`, '-threads', '1', '-pix_fmt', 'yuv420p', '-f', 'mp4', target],
  ];
}

export interface BlendTools {
  readonly ffmpeg: string;
  readonly finder: FaceFinder;
  readonly seed: number;
}

type Made = Extract<BlendRecord, { made: true }>;

async function encode(tools: BlendTools, crf: number, pieces: Iterable<Uint8Array>, target: string): Promise<string> {
  const draft = `${target}.part`;
  try {
    await runFfmpeg(tools.ffmpeg, encodeArguments(crf, draft), pieces);
    const sha256 = await hashFile(draft);
    renameSync(draft, target);
    return sha256;
  } finally {
    rmSync(draft, { force: true });
  }
}

/** out  what was made, or the reason why the clip is of no use. Throws FfmpegError, and what the face finder throws. */
async function blendIn(
  folder: string,
  source: { readonly path: string; readonly sha256: string },
  paths: BlendPaths,
  tools: BlendTools,
): Promise<Made | string> {
  const raw = join(folder, 'frames.y4m');
  await runFfmpeg(tools.ffmpeg, decodeArguments(source.path, raw));
  const bytes = readFileSync(raw);
  const y4m = parseY4m(bytes);
  const { header, width, height, frameStarts, frameBytes } = y4m;
  if (frameStarts.length < MIN_FRAMES) return `only ${frameStarts.length} frames`;
  const faces = await tools.finder.find(raw, y4m);
  const found = faces.filter((face) => face !== null).length;
  if (found < MIN_FACE_SHARE * frameStarts.length) return `a face on ${found} of ${frameStarts.length} frames only`;
  const frames = frameStarts.map((start, i): FaceFrame => ({
    planes: planesOf(bytes.subarray(start, start + frameBytes), width, height),
    landmarks: faces[i] ?? null,
  }));
  const own = clipSeed(tools.seed, source.sha256);
  const parameters = drawParameters(createDraws(own));
  const coded = (pictures: Iterable<Planes>, target: string): Promise<string> =>
    encode(tools, parameters.crf, writeY4m(header, pictures), target);
  const fakeSha256 = await coded(blendClip(frames, parameters, own + 1), paths.fake);
  const realSha256 = await coded(
    frames.map(({ planes }) => planes),
    paths.real,
  );
  return {
    made: true,
    version: BLEND_VERSION,
    seed: tools.seed,
    frames: frames.length,
    fakeSha256,
    realSha256,
    parameters: { ...parameters },
  };
}

/**
 * Makes of one real clip a self-blended pseudo-fake and a real twin: the same frames through the very same encoder.
 * out  what is kept of it (files and record are written); a clip without a usable face is kept as such, so that it is not tried again
 * @throws FfmpegError when ffmpeg cannot read or write it; FaceFinderError when the face finder fails on this clip.
 */
export async function makeBlend(
  source: { readonly path: string; readonly sha256: string },
  paths: BlendPaths,
  tools: BlendTools,
): Promise<BlendRecord> {
  const folder = mkdtempSync(join(tmpdir(), 'swapwatch-blend-'));
  try {
    const sha256 = await hashFile(source.path);
    if (sha256 !== source.sha256) throw new FfmpegError(`the file's SHA-256 is ${sha256}, not ${source.sha256}`);
    const made = await blendIn(folder, source, paths, tools);
    const record: BlendRecord =
      typeof made === 'string' ? { made: false, version: BLEND_VERSION, seed: tools.seed, why: made } : made;
    writeBlend(paths, record);
    return record;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
