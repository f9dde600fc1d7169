import { describe, expect, it } from 'vitest';
import type { Plane8, Planes } from '../../../../src/detector/frames/frame';
import { blendClip, type FaceFrame } from '../../../../src/lab/augmentation/self-blend/blend-clip';
import { clipSeed, createDraws } from '../../../../src/lab/augmentation/self-blend/draws';
import { drawDrift } from '../../../../src/lab/augmentation/self-blend/drift';
import { drawParameters, type BlendParameters } from '../../../../src/lab/augmentation/self-blend/parameters';
import { ellipseLandmarks, texturedPlanes } from './face-fixture';

const [WIDTH, HEIGHT, SIZE] = [320, 320, 100];
const CENTRE = 160;

const STILL: BlendParameters = {
  mask: 'full',
  grow: 0,
  softness: 0.04,
  bend: 0.03,
  alpha: 1,
  throughPx: 64,
  kernel: 'bicubic',
  filter: 'none',
  filterAmount: 0.5,
  gain: 1,
  shift: [0, 0, 0],
  hueRad: 0,
  saturation: 1,
  noise: 0,
  offset: [0, 0],
  scale: 1,
  turnRad: 0,
  jitter: 0,
  flicker: 0,
  bendJitter: 0,
  lagChance: 0,
  crf: 23,
};

function frames(count: number): FaceFrame[] {
  return Array.from({ length: count }, (_, i) => ({
    planes: texturedPlanes(WIDTH, HEIGHT, 0.4 * i),
    landmarks: ellipseLandmarks(CENTRE, CENTRE, SIZE),
  }));
}

const blend = (parameters: Partial<BlendParameters>, clip = frames(1), seed = 5): Planes[] => [
  ...blendClip(clip, { ...STILL, ...parameters }, seed),
];

/** Largest change among samples for which `inside` says whether they count; x and y in luma pixels. */
function change(a: Plane8, b: Plane8, counts: (x: number, y: number) => boolean): number {
  const per = WIDTH / a.width;
  let most = 0;
  a.data.forEach((value, i) => {
    const [x, y] = [(i % a.width) * per, Math.floor(i / a.width) * per];
    if (counts(x, y)) most = Math.max(most, Math.abs(value - b.data[i]!));
  });
  return most;
}

/** Distance to the ellipse of the face, roughly, in px. */
const away = (x: number, y: number): number =>
  (Math.hypot((x - CENTRE) / 0.5, (y - CENTRE) / (2 / 3)) / SIZE - 1) * SIZE * 0.5;

describe('blendClip', () => {
  it('changes the face and not one sample away from it', () => {
    const clip = frames(1);
    const [made] = blend({ shift: [6, 5, -5], bend: 0.03 }, clip);
    const before = clip[0]!.planes;
    for (const plane of ['y', 'cb', 'cr'] as const) {
      expect(change(before[plane], made![plane], (x, y) => away(x, y) > 35)).toBe(0);
      expect(change(before[plane], made![plane], (x, y) => away(x, y) < -20)).toBeGreaterThan(3);
    }
  });

  it('leaves the frames it was given as they are, Buffers too', () => {
    const clip = frames(1).map(({ planes, landmarks }) => ({
      landmarks,
      planes: { ...planes, y: { ...planes.y, data: Buffer.from(planes.y.data) } },
    }));
    const before = Buffer.from(clip[0]!.planes.y.data);
    const [made] = blend({ shift: [9, 0, 0] }, clip);
    expect(Buffer.compare(before, clip[0]!.planes.y.data)).toBe(0);
    expect(made!.y.data).not.toEqual(before);
  });

  it('has a soft edge: the change falls off over many samples', () => {
    const flat: FaceFrame[] = frames(1).map(({ planes, landmarks }) => ({
      landmarks,
      planes: { ...planes, y: { ...planes.y, data: planes.y.data.map(() => 100) } },
    }));
    const [made] = blend({ shift: [20, 0, 0], bend: 0 }, flat);
    const row = Array.from({ length: WIDTH - CENTRE }, (_, i) => made!.y.data[CENTRE * WIDTH + CENTRE + i]! - 100);
    expect(row[0]).toBe(20);
    expect(row.at(-1)).toBe(0);
    expect(row.every((value, i) => i === 0 || value <= row[i - 1]!)).toBe(true);
    expect(row.filter((value) => value > 1 && value < 19).length).toBeGreaterThan(8);
    expect(row[SIZE / 2]!).toBeGreaterThan(6);
    expect(row[SIZE / 2]!).toBeLessThan(14);
  });

  it('gives the face back where nothing is to change', () => {
    const clip = frames(1);
    const [made] = blend({ throughPx: null }, clip);
    for (const plane of ['y', 'cb', 'cr'] as const) {
      expect(change(clip[0]!.planes[plane], made![plane], () => true)).toBeLessThanOrEqual(1);
    }
  });

  it('takes fine detail out of a face that passed through few pixels', () => {
    const energy = ({ y }: Planes): number => {
      let sum = 0;
      for (let i = CENTRE * WIDTH + 130; i < CENTRE * WIDTH + 190; i += 1) sum += (y.data[i]! - y.data[i + 1]!) ** 2;
      return sum;
    };
    const [made] = blend({ throughPx: 40, kernel: 'bilinear' }, frames(1));
    expect(energy(made!)).toBeLessThan(0.6 * energy(frames(1)[0]!.planes));
  });

  it('changes the lower face only where that is asked for', () => {
    const clip = frames(1);
    // The lower mask's landmarks, put below the middle.
    const landmarks = clip[0]!.landmarks!.slice();
    for (const [k, index] of [152, 172, 397, 150, 379, 2, 50, 280, 136, 365].entries()) {
      landmarks.set([CENTRE + 30 * Math.cos(k), CENTRE + 30 + 20 * Math.sin(k)], 2 * index);
    }
    const [made] = blend({ mask: 'lower', shift: [9, 0, 0], softness: 0.01, bend: 0.02 }, [{ ...clip[0]!, landmarks }]);
    expect(change(clip[0]!.planes.y, made!.y, (_, y) => y < CENTRE - 10)).toBe(0);
    expect(change(clip[0]!.planes.y, made!.y, (_, y) => y > CENTRE)).toBeGreaterThan(5);
  });

  it('gives the same samples for the same seed and others for another', () => {
    const wild = { noise: 1.5, jitter: 0.005, flicker: 1.2, bendJitter: 0.3, lagChance: 0.25 };
    const first = blend(wild, frames(4), 7);
    expect(blend(wild, frames(4), 7)).toEqual(first);
    expect(blend(wild, frames(4), 8)).not.toEqual(first);
  });

  it('shows the face of the frame before where it lags, and the frame itself where there is no face', () => {
    const clip = frames(2);
    const [, steady] = blend({ throughPx: null }, clip);
    const [, lagging] = blend({ throughPx: null, lagChance: 1 }, clip);
    const middle = (x: number, y: number): boolean => away(x, y) < -25;
    expect(change(clip[1]!.planes.y, steady!.y, middle)).toBeLessThanOrEqual(1);
    expect(change(clip[0]!.planes.y, lagging!.y, middle)).toBeLessThanOrEqual(1);
    const [faceless] = blend({}, [{ ...clip[0]!, landmarks: null }]);
    expect(faceless).toBe(clip[0]!.planes);
  });

  it('copes with a face that the frame cuts', () => {
    const planes = texturedPlanes(96, 64);
    const [made] = blend({ shift: [9, 0, 0] }, [{ planes, landmarks: ellipseLandmarks(80, 10, 100) }]);
    expect(made!.y.data).toHaveLength(96 * 64);
    expect(made!.y.data).not.toEqual(planes.y.data);
  });
});

describe('drawParameters', () => {
  const many = Array.from({ length: 500 }, (_, seed) => drawParameters(createDraws(clipSeed(seed, 'ab'.repeat(32)))));

  it('always changes sharpness or resolution', () => {
    expect(many.every(({ throughPx, filter }) => throughPx !== null || filter !== 'none')).toBe(true);
  });

  it('draws every kind, and qualities from 18 to 32', () => {
    expect(new Set(many.map(({ mask }) => mask))).toEqual(new Set(['full', 'inner', 'lower']));
    const crfs = many.map(({ crf }) => crf);
    expect([Math.min(...crfs), Math.max(...crfs)]).toEqual([18, 32]);
  });

  it('moves nothing from frame to frame where no jitter was drawn', () => {
    const drift = drawDrift(STILL, 5, createDraws(1));
    expect(
      new Set(drift.map(({ scale, turnRad, luma, lags }) => JSON.stringify([scale, turnRad, luma, lags]))).size,
    ).toBe(1);
    expect(drift.every(({ bending }) => bending === drift[0]!.bending)).toBe(true);
  });
});
