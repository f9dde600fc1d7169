import { describe, expect, test } from 'vitest';
import { EVERY_VARIANT, gateSummaries, limitFigures, type LimitFigures } from '../../../../src/lab/gate/gate-figures';
import { limitsTable, summaryTable } from '../../../../src/lab/gate/gate-tables';
import { face, record, UNMEASURED } from './records';

const CLEAN = {
  variant: 'clean',
  records: [
    record('a', [face({ faceSizePx: 61 }), face({ faceSizePx: 40 })]),
    record('b', [face({ faceSizePx: 100, yawRad: -0.4 })]),
    record('c', [face({ faceSizePx: 30 }), UNMEASURED]),
    record('d', [], 'empty: nothing in it'),
  ],
};
const SMALL = { variant: 'small', records: [record('e', [face({ faceSizePx: 55 })])] };

const rowOf = (rows: readonly LimitFigures[], variant: string, limit: LimitFigures['limit']): LimitFigures =>
  rows.find((row) => row.variant === variant && row.limit === limit)!;

describe('what became of the clips', () => {
  test('every clip weighs the same', () => {
    // Shares refused: a 1/2, b 0, c 1; d has no face.
    expect(gateSummaries([CLEAN])).toEqual([
      {
        variant: 'clean',
        clips: 4,
        clipsWithProblem: 1,
        clipsWithoutFace: 1,
        faces: 5,
        facesUnmeasured: 1,
        refusedFaceShare: 0.5,
        clipsRefused: 1,
        facesJudgedAnew: 0,
      },
    ]);
  });

  test('a limit that was changed since shows', () => {
    const before = { ...face({ faceSizePx: 100 }), rejection: 'too-small' as const };
    expect(gateSummaries([{ variant: 'clean', records: [record('a', [before, face()])] }])[0]).toMatchObject({
      facesJudgedAnew: 1,
    });
  });
});

describe('a limit against the faces', () => {
  const rows = limitFigures([CLEAN, SMALL]);

  test('quantiles, faces and clips refused', () => {
    // Weights: 30 px 1 (the unmeasured face beside it does not count), 40 and 61 a half each, 100 one; 3 in all.
    expect(rowOf(rows, 'clean', 'minFaceSizePx')).toMatchObject({
      measure: 'faceSizePx',
      side: 'low',
      faces: 4,
      quantiles: [30, 30, 30, 40, 100, 100, 100],
      min: 30,
      max: 100,
      inForce: 48,
      clipsTouched: 2,
      clipsRefused: 1,
      supported: 28,
      standing: 'tighter',
      acceptedBeyondSupported: 0,
    });
    expect(rowOf(rows, 'clean', 'minFaceSizePx').refusedFaceShare).toBeCloseTo((1 / 2 + 0 + 1) / 3, 12);
  });

  test('angles count to either side', () => {
    const row = rowOf(rows, 'clean', 'maxYawRad');
    expect(row.max).toBe(0.4);
    // 0.4 rad are 22.9 degrees.
    expect(row.supported).toBeCloseTo((25 * Math.PI) / 180, 10);
    expect(row.standing).toBe('looser');
  });

  test('of all variants together the outermost is supported', () => {
    expect(rowOf(rows, 'small', 'minFaceSizePx').supported).toBe(52);
    expect(rowOf(rows, EVERY_VARIANT, 'minFaceSizePx')).toMatchObject({ supported: 28, faces: 5, min: 30 });
    expect(rowOf(rows, EVERY_VARIANT, 'maxFaceSizePx')).toMatchObject({ supported: 100, max: 100 });
    expect(limitFigures([SMALL]).map(({ variant }) => variant)).not.toContain(EVERY_VARIANT);
  });

  test('a face in the tail that passes today is counted before a limit is moved over it', () => {
    const many = Array.from({ length: 300 }, (_, i) => record(`${i}`, [face({ meanLuma: i === 0 ? 40 : 93 })]));
    const row = rowOf(limitFigures([{ variant: 'clean', records: many }]), 'clean', 'minMeanLuma');
    expect(row).toMatchObject({ min: 40, supported: 90, standing: 'looser', acceptedBeyondSupported: 1 });
    // A face that another limit refuses loses nothing by this one.
    const blurred = many.map((one, i) => (i === 0 ? record('0', [face({ meanLuma: 40, sharpness: 1 })]) : one));
    expect(
      rowOf(limitFigures([{ variant: 'clean', records: blurred }]), 'clean', 'minMeanLuma').acceptedBeyondSupported,
    ).toBe(0);
  });

  test('clips without a face give nothing', () => {
    expect(limitFigures([{ variant: 'clean', records: [record('d', [])] }])).toEqual([]);
    expect(gateSummaries([{ variant: 'clean', records: [] }])[0]!.refusedFaceShare).toBeNull();
  });
});

test('tables line up and give every number its unit', () => {
  const lines = limitsTable(limitFigures([SMALL])).split('\n');
  expect(lines[0]!.split(/ {2,}/)).toEqual([
    ...['variant', 'limit', 'min', '0.5 %', '1 %', '5 %', '50 %', '95 %', '99 %', '99.5 %', 'max', 'in force'],
    ...['faces refused', 'clips touched', 'clips refused', 'supported', 'in force is', 'accepted beyond'],
  ]);
  const size = lines.find((line) => line.includes('minFaceSizePx'))!;
  expect(size.split(/ {2,}/)).toEqual([
    ...['small', 'minFaceSizePx', ...Array<string>(9).fill('55'), '48', '0.0 %', '0', '0', '52', 'looser', '0'],
  ]);
  expect(size.indexOf('looser')).toBe(lines[0]!.indexOf('in force is'));
  expect(summaryTable(gateSummaries([CLEAN]))).toContain('50.0 %');
});
