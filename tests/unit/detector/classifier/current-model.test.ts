import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { currentModel } from '../../../../assets/models/current';
import { modelFileSchema } from '../../../../src/detector/classifier/model-file';
import { CURRENT_SCHEMA, parseModel } from '../../../../src/detector/classifier/parse-model';
import { goldenSchema } from '../../../../src/lab/writing/golden';

const { id } = v.parse(modelFileSchema, currentModel);
const golden = v.parse(goldenSchema, JSON.parse(readFileSync(join('assets/models', id, 'golden.json'), 'utf8')));

test('the model that ships still scores its golden vectors as on the day it was trained', () => {
  const model = parseModel(currentModel);
  expect(golden).toMatchObject({ modelId: model.id, featureSchemaId: CURRENT_SCHEMA.id });
  expect(golden.vectors.length).toBeGreaterThanOrEqual(4);
  for (const { name, frame, burst, margin, llr, boundedLlr, band, ...counted } of golden.vectors) {
    const vectors = [Float64Array.from(frame), burst && Float64Array.from(burst)] as const;
    const seen = { ...counted, detail: model.detail(vectors[0]) };
    const scored = model.margin(...vectors);
    expect(scored, name).toBeCloseTo(margin, 9);
    expect(model.toLlr(scored, seen), name).toBeCloseTo(llr, 9);
    expect(model.bound(model.toLlr(scored, seen)), name).toBeCloseTo(boundedLlr, 9);
    expect(model.band(llr), name).toBe(band);
    const parts = model.contributions(...vectors, seen, llr).reduce((sum, part) => sum + part.llr, 0);
    expect(parts, name).toBeCloseTo(llr, 9);
  }
});

test('its golden vectors tell reals from fakes', () => {
  const llrOf = (name: string): number => golden.vectors.find((vector) => vector.name === name)!.llr;
  expect(llrOf('mean of fakes')).toBeGreaterThan(llrOf('mean of reals'));
});

test('it weighs at most 1.5 MB', () => {
  expect(statSync(join('assets/models', id, 'model.json')).size).toBeLessThanOrEqual(1.5e6);
});
