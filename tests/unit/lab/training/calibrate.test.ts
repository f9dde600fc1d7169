import { describe, expect, test } from 'vitest';
import { seededRandom } from '../../../../src/casework/interval/seeded-random';
import { ANY_QUALITY, calibrate, FLAT } from '../../../../src/lab/training/calibrate';
import type { HeldOut } from '../../../../src/lab/training/cross-validate';
import { judgeTracks, type TrackMargin } from '../../../../src/lab/training/decision';
import { WorldError } from '../../../../src/lab/world-error';
import { syntheticClips } from '../synthetic-clips';

const [anyClip] = syntheticClips(1, 0);

function track(margin: number, framesUsed = 16, burstsUsed = 8): TrackMargin {
  return { margin, framesUsed, burstsUsed, medianFaceSizePx: 100, detail: null };
}

function heldOut(id: string, label: 'fake' | 'real', margins: TrackMargin[], looks: TrackMargin[] = []): HeldOut {
  return { clip: { ...anyClip!.clip, id, label }, fold: 0, margins, looks };
}

/** Clips of margins mean +-1 with spread 1 between clips, known after n frames with noise of variance `around` / n. */
function normalClips(fakes: number, reals: number, around: number): HeldOut[] {
  const random = seededRandom(5);
  const normal = (): number => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  return Array.from({ length: fakes + reals }, (_, i) => {
    const label = i < fakes ? 'fake' : 'real';
    const own = (label === 'fake' ? 1 : -1) + normal();
    const after = (n: number, bursts: number): TrackMargin => track(own + normal() * Math.sqrt(around / n), n, bursts);
    return heldOut(`c${i}`, label, [after(16, 8)], [after(2, 1), after(4, 2), after(8, 4), after(4, 0)]);
  });
}

describe('calibrate', () => {
  test('finds the slope of endless frames (2) and kappa (noise over spread: 4) of normal margins', () => {
    const { withBursts } = calibrate(normalClips(1500, 1500, 4));
    expect(withBursts.a).toBeGreaterThan(1.8);
    expect(withBursts.a).toBeLessThan(2.2);
    expect(withBursts.kappa).toBeGreaterThan(2.5);
    expect(withBursts.kappa).toBeLessThan(6);
    expect(Math.abs(withBursts.b)).toBeLessThan(0.15);
  });

  test('finds no kappa where more frames tell no more', () => {
    expect(calibrate(normalClips(800, 800, 0)).withBursts.kappa).toBeLessThan(0.3);
  });

  test("is free of the set's own mix of fakes and reals", () => {
    const { withBursts } = calibrate(normalClips(1500, 400, 0));
    expect(Math.abs(withBursts.b)).toBeLessThan(0.15);
  });

  test('copies and looks of a clip count once together', () => {
    const clips = [
      heldOut('f', 'fake', [track(1)]),
      heldOut('r', 'real', [track(-1)]),
      heldOut('q', 'real', [track(0.5)]),
    ];
    const copied = calibrate([...clips, ...clips, ...clips]).withBursts;
    const once = calibrate(clips).withBursts;
    expect(copied.a).toBeCloseTo(once.a, 6);
    expect(copied.b).toBeCloseTo(once.b, 6);
  });

  test('lends the curve of the other kind where one kind was never seen', () => {
    const { withBursts, withoutBursts } = calibrate([
      heldOut('f', 'fake', [track(1)]),
      heldOut('r', 'real', [track(-1)]),
    ]);
    expect(withoutBursts).toEqual(withBursts);
  });

  test('never turns margins round', () => {
    const inverted = calibrate([heldOut('f', 'fake', [track(-1)]), heldOut('r', 'real', [track(1)])]);
    expect(inverted.withBursts).toEqual({ a: FLAT, b: 0, kappa: 0 });
  });

  test('says plainly that one class is missing', () => {
    expect(() => calibrate([heldOut('f', 'fake', [track(1)])])).toThrow(WorldError);
  });
});

describe('judgeTracks', () => {
  const curve = { a: Math.LN10, b: 0, kappa: 0 };
  const decision = {
    calibration: { withBursts: curve, withoutBursts: curve, quality: ANY_QUALITY },
    domain: { minFaceSizePx: 50, maxFaceSizePx: 150, detail: { min: 5, max: 9 } },
  };

  test('means the ratios of the faces within the domain; the margin is that of the worst', () => {
    const tracks = [track(0), track(1), { ...track(5), medianFaceSizePx: 151 }, { ...track(6), detail: 9.1 }];
    expect(judgeTracks(tracks, decision)).toEqual({ margin: 1, llr: expect.closeTo(Math.log10(5.5), 12) as number });
  });

  test('gives nothing where no face is within the domain', () => {
    expect(judgeTracks([{ ...track(5), medianFaceSizePx: 49 }], decision)).toBeNull();
  });
});
