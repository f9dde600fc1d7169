import { describe, expect, test } from 'vitest';
import { evaluateRows } from '../../../../src/lab/evaluation/rows';
import { rowsTable } from '../../../../src/lab/evaluation/table';
import { crossValidate, judgeHeldOut } from '../../../../src/lab/training/cross-validate';
import { syntheticClips, syntheticRecipe } from '../synthetic-clips';

async function rowsOf(signal: number): Promise<ReturnType<typeof evaluateRows>> {
  const heldOut = await crossValidate(syntheticClips(30, signal), syntheticRecipe);
  return evaluateRows('group-cv', judgeHeldOut(heldOut), [syntheticClips(1, 0)[1]!.clip]);
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

test('each clip is judged by a model of other groups only', async () => {
  const clips = syntheticClips(12, 1);
  const before = await crossValidate(clips, syntheticRecipe);
  // Bend one group's features: only its own fold's margins may keep their model, all others must change.
  const bent = clips.map((one) =>
    one.clip.group === 'g0'
      ? { ...one, tracks: [{ ...one.tracks[0]!, features: one.tracks[0]!.features.map((x) => x * 3 + 7) }] }
      : one,
  );
  const after = await crossValidate(bent, syntheticRecipe);
  const foldOfBent = before.find(({ clip }) => clip.group === 'g0')!.fold;
  for (const [i, one] of before.entries()) {
    if (one.clip.group === 'g0') continue;
    if (one.fold === foldOfBent) expect(after[i]!.margin).toBe(one.margin);
    else expect(after[i]!.margin).not.toBe(one.margin);
  }
});
