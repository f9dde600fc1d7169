import { describe, expect, it } from 'vitest';
import { MOVEMENT_SCHEMA_ID } from '../../../../src/casework/person/window-values';
import { leaveOneOut } from '../../../../src/lab/person/judge-people';
import type { MeasuredClip } from '../../../../src/lab/person/measured-clip';
import { othersOf } from '../../../../src/lab/person/others-of';
import { PEOPLE, type KnownPerson } from '../../../../src/lab/person/people';
import { byEnrolled, personFigures } from '../../../../src/lab/person/people-figures';
import { curveTable, figuresTable } from '../../../../src/lab/person/people-tables';
import { seededRandom } from '../../../../src/casework/interval/seeded-random';

const random = seededRandom(11);
const rows = (centre: number, spread: number, windows: number): number[][] =>
  Array.from({ length: windows }, () =>
    Array.from({ length: 210 }, () => centre + spread * (random() + random() + random() - 1.5)),
  );
const clip = (id: string, person: string, label: 'real' | 'fake', centre: number, windows = 3): MeasuredClip => ({
  ...{ id, person, label },
  rows: { movement: rows(centre, 0.6, windows), texture: [] },
});

const anna: KnownPerson = {
  name: 'anna',
  genuine: Array.from({ length: 7 }, (_, i) => `anna-${i}`),
  manipulated: [
    { how: 'swap', clips: ['anna-swap-0', 'anna-swap-1'] },
    { how: 'nothing of the kind', clips: [] },
  ],
};
const clips = [
  ...anna.genuine.map((id) => clip(id, 'anna', 'real', 0.8)),
  ...Array.from({ length: 20 }, (_, i) => clip(`other-${i}`, `p${i}`, 'real', (i % 5) - 2)),
  clip('anna-swap-0', 'anna', 'fake', -0.9),
  clip('anna-swap-1', 'anna', 'fake', -0.9),
  clip('short', 'p3', 'real', 0, 0),
];

describe('leaving a clip out', () => {
  const leftOut = leaveOneOut(anna, 'movement', clips);

  it('judges each own clip once, one clip of each stranger, and what was manipulated', () => {
    expect(leftOut.map(({ own }) => own.id)).toEqual(anna.genuine);
    for (const { others, manipulated } of leftOut) {
      expect(new Set(others.map(({ person }) => person)).size).toBe(20);
      expect(others.every(({ person }) => person !== 'anna')).toBe(true);
      expect(manipulated.get('swap')).toHaveLength(2);
    }
  });

  it('does not let the clip that is judged into what judges it', () => {
    const moved = clips.map((one) => (one.id === 'anna-3' ? clip('anna-3', 'anna', 'real', 5) : one));
    const again = leaveOneOut(anna, 'movement', moved);
    const others = (i: number, of: typeof again): number[] => of[i]!.others.map(({ distance }) => distance);
    expect(others(3, again)).toEqual(others(3, leftOut));
    expect(others(2, again)).not.toEqual(others(2, leftOut));
    expect(again[3]!.own.distance).toBeGreaterThan(leftOut[3]!.own.distance);
  });

  it('gives figures and tables', () => {
    const figures = personFigures(anna, 'movement', clips)!;
    const [others, swaps, nothing] = figures.against;
    expect(others!.auc!).toBeGreaterThan(0.85);
    expect(others!.interval!.low).toBeLessThanOrEqual(others!.auc!);
    expect(swaps).toMatchObject({ auc: 1, clips: 2 });
    expect(nothing).toMatchObject({ auc: null, clips: 0 });
    expect(figuresTable([figures])).toMatch(/movement +anna +7 .*swap +2 +1\.00/);
    const curve = byEnrolled(anna, 'movement', clips)!;
    expect(curve.aucs.map(({ enrolled }) => enrolled)).toEqual([2, 3, 4, 5, 6]);
    expect(curveTable([curve])).toContain('6 clips');
  });

  it('has nothing to say of somebody with two clips', () => {
    const two = { ...anna, genuine: anna.genuine.slice(0, 2) };
    expect(personFigures(two, 'movement', clips)).toBeNull();
  });
});

it('others are one clip a person, in units of the spread of all', () => {
  const others = othersOf(clips, 'movement', MOVEMENT_SCHEMA_ID);
  expect(others.clips).toHaveLength(21);
  expect(others.clips.every((windows) => windows.length === 2)).toBe(true);
  const first = others.clips.map((windows) => windows[0]![0]!);
  const mean = first.reduce((sum, value) => sum + value, 0) / first.length;
  expect(Math.abs(mean)).toBeLessThan(0.7);
});

it('no clip is both genuine and manipulated, or of two people', () => {
  const ids = PEOPLE.flatMap(({ genuine, manipulated }) => [...genuine, ...manipulated.flatMap((one) => one.clips)]);
  expect(new Set(ids).size).toBe(ids.length);
});
