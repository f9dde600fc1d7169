import { describe, expect, test } from 'vitest';
import { createModel } from '../../../../src/detector/classifier/model';
import type { Rejection } from '../../../../src/detector/faces/face';
import { createEvidence, type FrameEvidence, type VideoEvidence } from '../../../../src/detector/verdict/evidence';
import { smallModel, smallSchema } from '../classifier/small-model';

const model = createModel(smallModel(), smallSchema);

/** margin of the vector = (x0 - 10) / 2 - 1, x0 up to 30; llr = margin + 0.25. */
function face(trackId: number, mediaTimeS: number, x0: number, faceSizePx = 100): FrameEvidence {
  const features = Float64Array.of(x0, 0, 0);
  return { trackId, mediaTimeS, rejection: null, faceSizePx, features, burstFeatures: null };
}

function rejected(trackId: number, mediaTimeS: number, rejection: Rejection): FrameEvidence {
  return { trackId, mediaTimeS, rejection, faceSizePx: null, features: null, burstFeatures: null };
}

describe('evidence', () => {
  test('gives each frame its margin and the video the mean of its track', () => {
    const evidence = createEvidence(model);
    expect(evidence.add(face(1, 0, 12))).toBeCloseTo(0, 12);
    expect(evidence.add(face(1, 0.5, 16))).toBeCloseTo(2, 12);
    const verdict = evidence.verdict();
    expect(verdict.status).toBe('assessed');
    expect(verdict.reason).toBeNull();
    expect(verdict.tracks[0]!.margin).toBeCloseTo(1, 12);
    expect(verdict.llr).toBeCloseTo(1.25, 12);
    expect(verdict.likelihood).toBeCloseTo(1 / (1 + 10 ** -1.25), 12);
    expect(verdict.band).toBe('suspicious');
    const sum = verdict.contributions.reduce((total, part) => total + part.llr, 0);
    expect(sum).toBeCloseTo(1.25, 12);
  });

  test('bounds the llr it states, not the band', () => {
    const evidence = createEvidence(model);
    for (const time of [0, 1]) evidence.add(face(1, time, 40));
    const { llr, band, contributions } = evidence.verdict();
    expect(llr).toBe(2);
    expect(band).toBe('strong');
    expect(contributions.reduce((total, part) => total + part.llr, 0)).toBeCloseTo(9.25, 12);
    const file = smallModel();
    const beyond = createEvidence(createModel({ ...file, bands: { ...file.bands, strongFromLlr: 3 } }, smallSchema));
    for (const time of [0, 1]) beyond.add(face(1, time, 40));
    expect(beyond.verdict(), 'a band may begin where no ratio is stated').toMatchObject({ llr: 2, band: 'strong' });
  });

  test('is as bad as the worst track that has frames enough, corrected for the others that were judged', () => {
    const evidence = createEvidence(model);
    for (const time of [0, 1]) {
      evidence.add(face(1, time, 10));
      evidence.add(face(2, time, 13));
    }
    evidence.add(face(3, 1, 99));
    const verdict = evidence.verdict();
    // Tracks 1 and 2 say -0.75 and 0.75; one of two faces may be manipulated.
    const llr = Math.log10((10 ** -0.75 + 10 ** 0.75) / 2);
    expect(verdict.llr).toBeCloseTo(llr, 12);
    expect(verdict.contributions.reduce((sum, part) => sum + part.llr, 0)).toBeCloseTo(llr, 12);
    const seen = { framesUsed: 2, burstsUsed: 0, medianFaceSizePx: 100, detail: null };
    const ofWorst = model.contributions(Float64Array.of(13, 0, 0), null, seen, llr);
    expect(verdict.contributions).toEqual(
      ofWorst.map(({ group, llr: part }) => ({ group, llr: expect.closeTo(part) })),
    );
    expect(verdict.tracks.map((track) => track.llr)).toEqual([expect.closeTo(-0.75), expect.closeTo(0.75), null]);
    expect(verdict.tracks[1]!.contributions.reduce((sum, part) => sum + part.llr, 0)).toBeCloseTo(0.75, 12);
    expect(verdict.framesUsed).toBe(2);
  });

  test('counts frames, not faces, and keeps the rejections of each track', () => {
    const evidence = createEvidence(model);
    evidence.add(face(1, 0, 12));
    evidence.add(rejected(2, 0, 'too-small'));
    evidence.add(rejected(2, 1, 'too-small'));
    evidence.add(rejected(2, 2, 'turned-away'));
    evidence.addFrameWithoutFace(3);
    const verdict = evidence.verdict();
    expect(verdict.framesUsed).toBe(1);
    expect(verdict.framesRejected).toBe(3);
    expect(verdict.tracks[1]).toMatchObject({
      framesUsed: 0,
      framesRejected: 3,
      rejections: { 'too-small': 2, 'turned-away': 1 },
      firstTimeS: 0,
      lastTimeS: 2,
    });
  });

  test('counts a picture once, however often a loop shows it', () => {
    const evidence = createEvidence(model);
    for (const loop of [0, 1, 2]) {
      expect(evidence.add(face(1, 0.5, 12))).toBeCloseTo(0, 12);
      evidence.add(rejected(1, 1 / 3 + loop * 1e-9, 'too-blurred'));
      evidence.addFrameWithoutFace(2);
    }
    expect(evidence.verdict()).toMatchObject({
      status: 'not-assessable',
      framesUsed: 1,
      framesRejected: 2,
      tracks: [{ framesUsed: 1, framesRejected: 1, rejections: { 'too-blurred': 1 } }],
    });
    // The next frame of a video of 60 pictures a second is another one.
    evidence.add(face(1, 0.5 + 1 / 60, 16));
    expect(evidence.verdict()).toMatchObject({ status: 'assessed', framesUsed: 2 });
    expect(evidence.verdict().tracks[0]!.margin).toBeCloseTo(1, 12);
  });

  test.each<[string, FrameEvidence[], string]>([
    ['no face at all', [], 'no-face'],
    ['one good frame', [face(1, 0, 12)], 'too-few-frames'],
    ['as many good as bad', [face(1, 0, 12), rejected(1, 1, 'too-blurred')], 'too-few-frames'],
    [
      'mostly bad',
      [face(1, 0, 12), rejected(1, 1, 'too-blurred'), rejected(2, 1, 'turned-away'), rejected(1, 2, 'too-blurred')],
      'too-blurred',
    ],
    [
      'a large face turned away before three small ones',
      [0, 1].flatMap((time) => [
        rejected(1, time, 'turned-away'),
        ...[2, 3, 4].map((track) => rejected(track, time, 'too-small')),
      ]),
      'turned-away',
    ],
    [
      'one good face in a picture makes up for the bad ones beside it',
      [face(1, 0, 12), rejected(2, 0, 'too-small'), rejected(3, 0, 'too-small'), rejected(1, 1, 'too-blurred')],
      'too-few-frames',
    ],
    [
      'as many blurred as turned away: what is checked first',
      [rejected(1, 0, 'too-blurred'), rejected(1, 1, 'turned-away')],
      'turned-away',
    ],
    ['a face larger than any in training', [face(1, 0, 12, 900), face(1, 1, 12, 900)], 'outside-validated-range'],
  ])('cannot say: %s', (_, faces, reason) => {
    const evidence = createEvidence(model);
    evidence.addFrameWithoutFace(9);
    for (const one of faces) evidence.add(one);
    expect(evidence.verdict()).toMatchObject({
      status: 'not-assessable',
      reason,
      llr: null,
      likelihood: null,
      band: null,
      contributions: [],
    });
  });

  test('frames between the measured ones count neither as used nor as rejected, but speak for the video', () => {
    const evidence = createEvidence(model);
    expect(evidence.add(face(1, 0, 12))).not.toBeNull();
    for (const time of [0.04, 0.08]) expect(evidence.add({ ...face(1, time, 0), features: null })).toBeNull();
    for (const time of [1, 2]) evidence.add(rejected(1, time, 'too-blurred'));
    expect(evidence.verdict()).toMatchObject({
      reason: 'too-few-frames',
      framesUsed: 1,
      framesRejected: 2,
      tracks: [{ framesUsed: 1, burstsUsed: 0, framesRejected: 2, lastTimeS: 2 }],
    });
  });

  test('judges the mean of the frames and the mean of the bursts together', () => {
    const evidence = createEvidence(model);
    const burst = (time: number, x4: number): FrameEvidence => ({
      ...face(1, time, 0),
      features: null,
      burstFeatures: Float64Array.of(0, x4),
    });
    evidence.add(face(1, 0, 12));
    evidence.add(burst(0.2, 2));
    evidence.add(face(1, 1, 16));
    evidence.add(burst(1.2, 4));
    // The same burst again, in a loop.
    evidence.add(burst(1.2, 400));
    const [track] = evidence.verdict().tracks;
    expect(track).toMatchObject({ framesUsed: 2, burstsUsed: 2 });
    // Of the frames 1, of the bursts (3 - 1) / 0.5 * 0.5.
    expect(track!.margin).toBeCloseTo(1 + 2, 12);
  });

  test('is of faces of their median size', () => {
    const sizeOf = (...sizesPx: readonly number[]): number => {
      const evidence = createEvidence(model);
      sizesPx.forEach((sizePx, time) => evidence.add(face(1, time, 12, sizePx)));
      return evidence.verdict().tracks[0]!.medianFaceSizePx;
    };
    expect([sizeOf(60, 200, 100), sizeOf(60, 200, 100, 90)]).toEqual([100, 95]);
  });

  test('grows surer of the same margin with every frame, never less', () => {
    const file = smallModel();
    const { withoutBursts } = file.calibration;
    const calibration = { ...file.calibration, withoutBursts: { ...withoutBursts, kappa: 2 } };
    const evidence = createEvidence(createModel({ ...file, calibration }, smallSchema));
    const llrs = Array.from({ length: 16 }, (_, i) => {
      evidence.add(face(1, i, 13));
      return evidence.verdict().llr;
    });
    expect(llrs[0]).toBeNull();
    llrs.slice(1).forEach((llr, i) => expect(llr).toBeCloseTo((0.75 * (i + 2)) / (i + 4), 12));
  });

  test('calibrates by the size of the face and by its fine detail', () => {
    const file = { ...smallModel(), families: ['azimuthal-spectrum', 'cooc'] };
    const families = smallSchema.families.map((family) =>
      family.id === 'spec' ? { ...family, id: 'azimuthal-spectrum' } : family,
    );
    const quality = {
      medianFaceSizePx: { at: [100, 200], add: [0, Math.LN10] },
      detail: { at: [0, 1], add: [0, Math.LN10 / 2] },
    };
    const strict = createModel(
      {
        ...{ ...file, calibration: { ...file.calibration, quality } },
        domain: { ...file.domain, detail: { min: -1, max: 2 } },
      },
      { ...smallSchema, families },
    );
    const llrOf = (faceSizePx: number, detail: number): number => {
      const evidence = createEvidence(strict);
      for (const time of [0, 1]) {
        evidence.add({ ...face(1, time, 12, faceSizePx), features: Float64Array.of(12, detail, 0) });
      }
      const { llr, contributions } = evidence.verdict();
      expect(contributions.reduce((sum, part) => sum + part.llr, 0)).toBeCloseTo(llr!, 12);
      return llr!;
    };
    expect(llrOf(100, 0)).toBeCloseTo(0.25, 12);
    expect(llrOf(150, 0)).toBeCloseTo(0.75, 12);
    expect(llrOf(100, 1)).toBeCloseTo(0.75, 12);
    expect(llrOf(200, 1)).toBeCloseTo(1.75, 12);
  });

  test('gives no verdict on a face with more or less fine detail than any tested, and says so', () => {
    const file = { ...smallModel(), families: ['azimuthal-spectrum', 'cooc'] };
    const families = smallSchema.families.map((family) =>
      family.id === 'spec' ? { ...family, id: 'azimuthal-spectrum' } : family,
    );
    const domain = { ...file.domain, detail: { min: -1, max: 1 } };
    const picky = createModel({ ...file, domain }, { ...smallSchema, families });
    // Detail is the second value: the highest third of two bins.
    const verdictOn = (detail: number): ReturnType<VideoEvidence['verdict']> => {
      const evidence = createEvidence(picky);
      for (const time of [0, 1]) evidence.add({ ...face(1, time, 12), features: Float64Array.of(12, detail, 0) });
      return evidence.verdict();
    };
    expect(verdictOn(0.5).status).toBe('assessed');
    for (const detail of [-1.1, 1.1]) {
      expect(verdictOn(detail)).toMatchObject({
        status: 'not-assessable',
        reason: 'outside-validated-detail',
        llr: null,
      });
    }
  });

  test('refuses an accepted face without a size', () => {
    const bad = { ...face(1, 0, 0), faceSizePx: null };
    expect(() => createEvidence(model).add(bad)).toThrow(RangeError);
  });
});
