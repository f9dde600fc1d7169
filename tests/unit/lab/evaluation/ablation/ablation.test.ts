import { expect, test } from 'vitest';
import { firstFrames } from '../../../../../src/lab/training/first-frames';
import { familyRows, learningRows } from '../../../../../src/lab/evaluation/ablation/rows';
import { shareOfGroups } from '../../../../../src/lab/evaluation/ablation/share-of-groups';
import { syntheticClips, syntheticRecipe, syntheticSchema, syntheticStudy } from '../../synthetic-clips';

test('what each family is worth shows, with it and without it', async () => {
  const rows = await familyRows(syntheticStudy(syntheticClips(20, 4)), syntheticRecipe, syntheticSchema.families, []);
  const auc = (ablation: string): number =>
    rows.find((row) => row.ablation === ablation && row.dataset === 'all')!.auc!;
  expect(auc('full')).toBeGreaterThan(0.9);
  expect(auc('telling alone')).toBeGreaterThan(0.9);
  expect(auc('without noise')).toBeGreaterThan(0.9);
  expect(auc('without telling')).toBeLessThan(0.7);
  expect(auc('quiet alone')).toBeLessThan(0.7);
  expect(rows.filter((row) => row.ablation === 'full').map((row) => row.dataset)).toEqual(['all', 'even', 'odd']);
});

test('the learning curve has three draws a share, and ends with all groups', async () => {
  const rows = await learningRows(syntheticStudy(syntheticClips(12, 3)), []);
  const names = rows.filter((row) => row.dataset === 'all').map((row) => row.ablation);
  expect(names).toHaveLength(10);
  expect(names.slice(0, 2)).toEqual(['25 % of groups, seed 1', '25 % of groups, seed 2']);
  expect(names.at(-1)).toBe('100 % of groups');
});

test('a share keeps groups whole, is drawn by the seed and lies within a larger share', () => {
  const { items } = syntheticStudy(syntheticClips(12, 1));
  const groupsOf = (share: number, seed: number): string[] => [
    ...new Set(shareOfGroups(items, share, seed).map(({ clip }) => clip.group)),
  ];
  expect(shareOfGroups(items, 0.5, 1)).toHaveLength(18);
  expect(groupsOf(0.5, 1)).toHaveLength(6);
  expect(groupsOf(0.5, 1)).not.toEqual(groupsOf(0.5, 2));
  expect(groupsOf(0.75, 1)).toEqual(expect.arrayContaining(groupsOf(0.5, 1)));
  expect(groupsOf(0.01, 1)).toHaveLength(2);
});

test('the first frames and bursts of each track, by time', () => {
  const face = (mediaTimeS: number, trackId: number, row: number | null, burstRow: number | null) =>
    ({ mediaTimeS, trackId, rejection: null, faceSizePx: 100, row, burstRow }) as const;
  const record = {
    sha256: 'c'.repeat(64),
    featureSchemaId: 's',
    frameFeatureCount: 1,
    burstFeatureCount: 1,
    burstsAsked: null,
    framesRead: 4,
    durationS: 4,
    widthPx: 200,
    heightPx: 100,
    decoder: null,
    problem: null,
    faces: [face(3, 1, 0, 0), face(1, 1, 1, 1), face(2, 1, 2, null), face(2, 2, 3, 2)],
  };
  const { record: cut } = firstFrames({ record, rows: [], burstRows: [] }, { frames: 2, bursts: 1 });
  expect(cut.faces.map(({ mediaTimeS, trackId, row, burstRow }) => [mediaTimeS, trackId, row, burstRow])).toEqual([
    [1, 1, 1, 1],
    [2, 1, 2, null],
    [2, 2, 3, 2],
    [3, 1, null, null],
  ]);
});
