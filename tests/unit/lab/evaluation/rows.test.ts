import { describe, expect, test } from 'vitest';
import { evaluateRows } from '../../../../src/lab/evaluation/rows';
import { rowsTable } from '../../../../src/lab/evaluation/table';
import { crossValidate } from '../../../../src/lab/training/cross-validate';
import { judgeHeldOut } from '../../../../src/lab/training/judge-held-out';
import { dealsOf, foldOfClip, GROUPS_ONLY } from '../../../../src/lab/training/study';
import { WorldError } from '../../../../src/lab/world-error';
import type { ClipVectors } from '../../../../src/lab/training/clip-vectors';
import { syntheticClips, syntheticRecipe, syntheticStudy } from '../synthetic-clips';

async function rowsOf(signal: number): Promise<ReturnType<typeof evaluateRows>> {
  const clips = syntheticClips(30, signal);
  const judged = await judgeHeldOut(syntheticStudy(clips), GROUPS_ONLY);
  const about = { protocol: 'group-cv', system: 'swapwatch', variant: 'clean' };
  return evaluateRows(about, judged, [syntheticClips(1, 0)[1]!.clip]);
}

describe('cross-validated figures', () => {
  test('come for every data set and method, and see a strong signal', async () => {
    const rows = await rowsOf(4);
    expect(rows.map((row) => `${row.dataset}/${row.method}`)).toEqual([
      'all/all',
      'all/lips',
      'all/swap',
      'even/all',
      'even/lips',
      'even/swap',
      'odd/all',
      'odd/lips',
      'odd/swap',
    ]);
    const all = rows[0]!;
    expect(all).toMatchObject({ protocol: 'group-cv', nFake: 60, nReal: 30, nPairs: 60, notAssessed: 1 });
    expect(all.auc).toBeGreaterThan(0.95);
    expect(all.aucLow!).toBeLessThanOrEqual(all.auc!);
    expect(all.aucHigh!).toBeGreaterThanOrEqual(all.auc!);
    expect(all.pairedRate).toBeGreaterThan(0.95);
    expect(all.cllr).toBeLessThan(0.5);
    expect(all.falseAlarmSuspicious).toBeLessThan(0.2);
    // 30 reals cannot show one false alarm in a hundred, so nothing was called strong and nothing is claimed of it.
    expect(all.falseAlarmStrong).toBeNull();
    expect(rows[1]).toMatchObject({ nFake: 30, nReal: 30 });
    expect(rowsTable(rows, true)).toContain('| all ');
  });

  test('stay at chance where there is no signal: nothing leaks from the held-out groups', async () => {
    const all = (await rowsOf(0))[0]!;
    expect(all.auc).toBeGreaterThan(0.3);
    expect(all.auc).toBeLessThan(0.65);
    expect(all.aucLow!).toBeLessThan(0.55);
    expect(all.cllr).toBeGreaterThan(0.9);
  });
});

/** The same clips with the features of one group changed. */
function bend(clips: readonly ClipVectors[], group: string): ClipVectors[] {
  return clips.map((one) =>
    one.clip.group === group
      ? { ...one, tracks: [{ ...one.tracks[0]!, features: one.tracks[0]!.features.map((x) => x * 3 + 7) }] }
      : one,
  );
}

const thrice = { ...syntheticRecipe, deals: 3 };

test('each clip is measured once a deal, by a model of other groups only', async () => {
  const clips = syntheticClips(12, 1);
  const study = syntheticStudy(clips, thrice);
  const before = await crossValidate(study);
  expect(before.map(({ clip }) => clip.id)).toEqual([...clips, ...clips, ...clips].map(({ clip }) => clip.id));
  // Bend one group's features: only its own fold's margins may keep their model, all others must change.
  const after = await crossValidate(syntheticStudy(bend(clips, 'g0'), thrice));
  for (const [i, one] of before.entries()) {
    if (one.clip.group === 'g0') continue;
    const deal = Math.floor(i / clips.length);
    if (foldOfClip(study, one.clip, deal) === study.deals[deal]!.get('g0')) {
      expect(after[i]!.margins).toEqual(one.margins);
    } else expect(after[i]!.margins[0]!.margin).not.toBe(one.margins[0]!.margin);
  }
});

test('a recipe’s deals differ from each other and from those of the seed beside it', () => {
  const clips = syntheticClips(12, 1).map(({ clip }) => clip);
  const dealt = [1, 2].flatMap((seed) => dealsOf(clips, { ...thrice, seed }).map((deal) => JSON.stringify([...deal])));
  expect(new Set(dealt).size).toBe(6);
  expect(dealsOf(clips, syntheticRecipe)).toEqual(dealsOf(clips, thrice).slice(0, 1));
});

test.each([1, 3])(
  'a fold has no part in what its clips are calibrated by, not even through the models of the other folds (%s deals)',
  async (deals) => {
    const clips = syntheticClips(12, 1);
    const recipe = { ...syntheticRecipe, deals };
    const before = await judgeHeldOut(syntheticStudy(clips, recipe), GROUPS_ONLY);
    // Bent clips still judge as they did, so whatever changes in the verdicts of their own fold would come from calibration or training by them.
    const study = syntheticStudy(bend(clips, 'g0'), recipe);
    const after = await judgeHeldOut({ ...study, tested: clips }, GROUPS_ONLY);
    const fold = before.find(({ clip }) => clip.group === 'g0')!.fold;
    for (const [i, one] of before.entries()) {
      if (one.fold === fold) expect(after[i]).toEqual(one);
      else expect(after[i]!.llr).not.toBe(one.llr);
    }
  },
);

test('too few folds to keep two out are refused in plain words', async () => {
  const recipe = { ...syntheticRecipe, folds: 2 };
  const clips = syntheticClips(6, 1);
  await expect(judgeHeldOut(syntheticStudy(clips, recipe), GROUPS_ONLY)).rejects.toThrow(WorldError);
});
