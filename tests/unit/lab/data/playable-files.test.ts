import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadData } from '../../../../src/lab/data/load-data';
import { withPlayableFiles } from '../../../../src/lab/data/playable-files';
import { ffmpegShortcoming } from '../../../../src/lab/ffmpeg/find';
import { skeleton } from './skeleton';

const FAKES = ['higher_quality/fadg0/sa1-video-fram1.avi', 'lower_quality/fadg0/sa1-video-fram1.avi'];
const ffmpeg = process.env['SWAPWATCH_FFMPEG'] ?? 'ffmpeg';
const trouble = ffmpegShortcoming(ffmpeg);
if (trouble !== null) console.log(`skipped: lossless copies of AVI files; ${ffmpeg} ${trouble}`);

/** The decoded samples of every frame, as checksums. */
function frames(path: string): string[] {
  const { stdout } = spawnSync(ffmpeg, ['-v', 'error', '-i', path, '-an', '-f', 'framemd5', '-'], { encoding: 'utf8' });
  const lines = stdout.split('\n').filter((line) => /^0,/.test(line));
  return lines.map((line) => line.split(',').at(-1)!.trim());
}

test('nothing is done where browsers open every file', () => {
  const folder = skeleton({ 'Celeb-real/id0_0000.mp4': 'x' });
  const clips = loadData(folder, []);
  const cache = join(folder, 'cache');
  const options = { dataFolder: folder, cache, hashBook: join(cache, 'book.json'), say: () => undefined };
  expect(withPlayableFiles(clips, options)).toEqual(clips);
  expect(existsSync(cache)).toBe(false);
});

test.skipIf(trouble !== null).each(['mjpeg', 'mpeg4', 'libx264'])(
  'an AVI of %s gets a copy with the same samples',
  (codec) => {
    const folder = skeleton({ 'data/higher_quality/fadg0/readme.txt': '', 'data/lower_quality/fadg0/readme.txt': '' });
    const data = join(folder, 'data');
    const source = ['-f', 'lavfi', '-i', 'testsrc2=size=96x64:rate=25:duration=0.4', '-pix_fmt', 'yuv420p'];
    spawnSync(ffmpeg, ['-v', 'error', ...source, '-c:v', codec, join(data, FAKES[0]!)]);
    writeFileSync(join(data, FAKES[1]!), 'no video');
    const cache = join(folder, 'cache');
    const said: string[] = [];
    const options = {
      dataFolder: data,
      cache,
      hashBook: join(cache, 'book.json'),
      say: (sentence: string) => void said.push(sentence),
    };
    const clips = loadData(data, []);
    const [playable, broken] = withPlayableFiles(clips, options);
    expect(broken).toEqual(clips[1]);
    expect(said.at(-1)).toMatch(/^lower_quality\/fadg0\/sa1-video-fram1\.avi cannot be copied: ./);
    const copy = join(data, playable!.file);
    expect(copy).toBe(join(cache, 'playable', `${clips[0]!.sha256}.mp4`));
    expect({ ...playable, file: '', sha256: '' }).toEqual({ ...clips[0], file: '', sha256: '' });
    expect(frames(copy)).toEqual(frames(join(data, FAKES[0]!)));
    expect(frames(copy)).toHaveLength(10);
    expect(readFileSync(copy).toString('latin1', 4, 8)).toBe('ftyp');
    const made = statSync(copy).mtimeMs;
    expect(withPlayableFiles(clips, options)[0]).toEqual(playable);
    expect(statSync(copy).mtimeMs).toBe(made);
  },
);
