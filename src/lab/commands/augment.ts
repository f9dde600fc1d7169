import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { defineCommand } from 'citty';
import { blendFolder, blendPaths, readBlend } from '../augmentation/self-blend/blend-files';
import { FaceFinderError, startFaceFinder } from '../augmentation/self-blend/face-finder';
import { makeBlend, type BlendTools } from '../augmentation/self-blend/make-blend';
import type { Clip } from '../data/clip';
import { startProgress } from '../extraction/progress';
import { findOrInstallFfmpeg } from '../ffmpeg/find';
import { FfmpegError } from '../ffmpeg/run';
import { DATA_ARGS, wholeNumber } from './common-args';
import { readData } from './read-data';

/** Null when all went well, else why there is no blend. */
async function blendOne(clip: Clip, data: string, folder: string, tools: BlendTools): Promise<string | null> {
  try {
    const source = { path: join(data, clip.file), sha256: clip.sha256 };
    const blend = await makeBlend(source, blendPaths(folder, clip.sha256), tools);
    return blend.made ? null : blend.why;
  } catch (error) {
    if (error instanceof FfmpegError) return `ffmpeg: ${error.message}`;
    if (error instanceof FaceFinderError) return `face finder: ${error.message}`;
    throw error;
  }
}

const say = (line: string): void => void process.stderr.write(`${line}\n`);

/** Blends the reals among clips that have no blend of this seed yet; looks for ffmpeg only where there are such. Says on standard error how far it is. */
export async function augmentMissing(
  clips: readonly Clip[],
  seed: number,
  { data, cache }: { readonly data: string; readonly cache: string },
  jobs: number,
): Promise<void> {
  const reals = clips.filter(({ label }) => label === 'real');
  const folder = blendFolder(cache, seed);
  const waiting = reals.filter(({ sha256 }) => readBlend(blendPaths(folder, sha256)) === null);
  if (waiting.length === 0) return;
  mkdirSync(folder, { recursive: true });
  say(`augment: ${reals.length} reals, ${reals.length - waiting.length} done already`);
  const ffmpeg = findOrInstallFfmpeg(say);
  const finder = await startFaceFinder(jobs, say);
  const progress = startProgress(waiting.length, 'augment');
  let left = 0;
  const work = async (): Promise<void> => {
    for (let clip = waiting.shift(); clip !== undefined; clip = waiting.shift()) {
      const why = await blendOne(clip, data, folder, { ffmpeg, finder, seed });
      if (why !== null) left += 1;
      progress.step(clip.id, why ?? undefined);
    }
  };
  try {
    await Promise.all(Array.from({ length: jobs }, work));
    progress.end();
    say(`augment: ${left} clips without a blend; kept in ${folder}`);
  } finally {
    progress.end();
    await finder.close();
  }
}

export const augment = defineCommand({
  meta: {
    name: 'augment',
    description:
      'Blend every real clip with a changed copy of itself, for training; goes on where an earlier run stopped',
  },
  args: {
    data: DATA_ARGS.data,
    dataset: DATA_ARGS.dataset,
    compression: DATA_ARGS.compression,
    cache: { ...DATA_ARGS.cache, description: 'Where the blends are kept, in the folder "self-blend"' },
    seed: { type: 'string', default: '1', valueHint: 'N', description: 'Seed of all that is drawn' },
    jobs: { type: 'string', default: '2', valueHint: 'N', description: 'Clips at a time' },
  },
  async run({ args }) {
    const jobs = wholeNumber('jobs', args.jobs, 1);
    const seed = wholeNumber('seed', args.seed, 0);
    await augmentMissing(readData(args), seed, args, jobs);
  },
});
