import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkModel } from '../../../../src/detector/classifier/check-model';
import { evaluateRows } from '../../../../src/lab/evaluation/rows';
import { modelSizes } from '../../../../src/lab/report/measures/model-size';
import { buildModelFile } from '../../../../src/lab/training/build-model-file';
import { judgeHeldOut } from '../../../../src/lab/training/judge-held-out';
import { trackMargins, trainLinear } from '../../../../src/lab/training/linear-model';
import { GROUPS_ONLY } from '../../../../src/lab/training/study';
import { makeGolden } from '../../../../src/lab/writing/golden';
import { modelCard } from '../../../../src/lab/writing/model-card';
import { writeModel } from '../../../../src/lab/writing/write-model';
import { syntheticClips, syntheticRecipe, syntheticSchema, syntheticStudy } from '../synthetic-clips';

const settings = { minFrames: 4, burstsPerClip: null, id: null };

test.each([true, false])(
  'a trained model survives the disk and scores as in training (families alike: %s)',
  async (blockNormalise) => {
    const clips = syntheticClips(24, 2);
    const recipe = { ...syntheticRecipe, experts: [{ ...syntheticRecipe.experts[0]!, blockNormalise }] };
    const { file, heldOut } = await buildModelFile(syntheticStudy(clips, recipe), recipe, syntheticSchema, settings);
    const model = checkModel(JSON.parse(JSON.stringify(file)), syntheticSchema);
    const marginOf = trackMargins(trainLinear(syntheticStudy(clips, recipe).items, recipe), recipe);
    for (const clip of clips) {
      // The file keeps seven figures of a knot.
      const { features } = clip.tracks[0]!;
      expect(model.margin(features.slice(0, 5), features.slice(5))).toBeCloseTo(marginOf(clip)[0]!, 6);
    }
    const size = modelSizes(trainLinear(syntheticStudy(clips, recipe).items, recipe), recipe).at(-1)!;
    expect(size.bytes).toBe(JSON.stringify([file.scaler.knots, file.svm.W]).length);
    expect(file.families).toEqual(['telling', 'noise']);
    expect(file.domain).toEqual({ minFaceSizePx: 100, maxFaceSizePx: 200, detail: null });
    expect(file.bounds.upperLlr).toBeCloseTo(Math.log10(25), 12);
    expect(heldOut).toHaveLength(72);
  },
);

test('the same data and recipe give the same model, by id', async () => {
  const clips = syntheticClips(12, 3);
  const one = await buildModelFile(syntheticStudy(clips), syntheticRecipe, syntheticSchema, settings);
  const two = await buildModelFile(syntheticStudy(clips), syntheticRecipe, syntheticSchema, settings);
  expect(two.file).toEqual(one.file);
  expect(one.file.id).toMatch(/^svm-[0-9a-f]{8}$/);
});

test('a signal the wrong way round is refused, not shipped', async () => {
  // Fakes differ from reals in each group, but in the opposite direction in every other one: held out, nothing is left.
  const clips = syntheticClips(2, 9).map((one) => {
    if (one.clip.group === 'g0' || one.clip.label === 'real') return one;
    return {
      ...one,
      tracks: [{ ...one.tracks[0]!, features: one.tracks[0]!.features.map((x, i) => (i === 2 ? x - 18 : x)) }],
    };
  });
  await expect(buildModelFile(syntheticStudy(clips), syntheticRecipe, syntheticSchema, settings)).rejects.toThrow(
    RangeError,
  );
});

test('model, card, golden vectors and pointer are written together', async () => {
  const clips = syntheticClips(24, 2);
  const { file } = await buildModelFile(syntheticStudy(clips), syntheticRecipe, syntheticSchema, settings);
  const golden = makeGolden(checkModel(file, syntheticSchema), syntheticSchema, clips);
  const rows = evaluateRows(
    { protocol: 'group-cv', system: 'swapwatch', variant: 'clean' },
    await judgeHeldOut(syntheticStudy(clips), GROUPS_ONLY),
    [],
  );
  const models = mkdtempSync(join(tmpdir(), 'lab-models-'));
  try {
    const folder = writeModel(models, { file, golden, card: modelCard(file, rows, rows) }, true);
    const read = (name: string): string => readFileSync(join(folder, name), 'utf8');
    const model = checkModel(JSON.parse(read('model.json')), syntheticSchema);
    for (const vector of golden.vectors) {
      const burst = vector.burst && Float64Array.from(vector.burst);
      expect(model.margin(Float64Array.from(vector.frame), burst)).toBeCloseTo(vector.margin, 12);
    }
    expect(JSON.parse(read('golden.json'))).toEqual(golden);
    expect(read('card.md')).toContain(`# Model ${file.id}`);
    expect(read('card.md')).toContain('never proof');
    expect(read('card.md')).not.toContain('from one source alone');
    const alarmed = rows.map((row) => ({ ...row, falseAlarmSuspicious: row.dataset === 'odd' ? 0.25 : 0 }));
    expect(modelCard(file, alarmed, alarmed)).toContain('from one source alone as many as 25 % (odd)');
    // Every column is explained to those who have never seen one.
    for (const column of ['AUC', 'EER', 'TPR@5%', 'paired', 'Cllr', 'False alarms', 'No verdict']) {
      expect(read('card.md')).toMatch(new RegExp(`^- .*${column}`, 'm'));
    }
    expect(readFileSync(join(models, 'current.ts'), 'utf8')).toContain(`./${file.id}/model.json`);
  } finally {
    rmSync(models, { recursive: true });
  }
});
