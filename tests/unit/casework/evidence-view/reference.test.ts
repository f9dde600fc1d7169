import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { currentModel } from '../../../../assets/models/current';
import { placeAmong, rangeRows } from '../../../../src/casework/evidence-view/range-rows';
import { referenceSpectrum } from '../../../../src/casework/evidence-view/spectrum';
import { readReference } from '../../../../src/casework/evidence-view/reference';
import type { ModelFile } from '../../../../src/detector/classifier/model-file';
import { CURRENT_SCHEMA } from '../../../../src/detector/classifier/parse-model';
import { FEATURE_NAMES } from '../../../../src/detector/features/schema';
import type { TrackVerdict } from '../../../../src/detector/verdict/verdict';

const MODELS = join(import.meta.dirname, '../../../../assets/models');
const MOST_BYTES = 300_000;
const model = currentModel as ModelFile;
const path = join(MODELS, model.id, 'reference.json');
const reference = readReference(JSON.parse(readFileSync(path, 'utf8')))!;

describe('the reference of the model that ships', () => {
  test('is there, small, and of just this model', () => {
    expect(statSync(path).size).toBeLessThan(MOST_BYTES);
    expect(reference.modelId).toBe(model.id);
    expect(reference.featureSchemaId).toBe(CURRENT_SCHEMA.id);
    expect(reference.dataSha256).toBe(model.provenance.dataSha256);
    expect(reference.clips.untouched).toBeLessThanOrEqual(model.provenance.realClips);
    expect(reference.clips.manipulated).toBeLessThanOrEqual(model.provenance.fakeClips);
    expect(reference.clips.untouched).toBeGreaterThan(0.9 * model.provenance.realClips);
  });

  test('knows the families and measures where they are', () => {
    expect(reference.count).toBe(CURRENT_SCHEMA.count);
    expect(reference.frameCount).toBe(CURRENT_SCHEMA.frameCount);
    expect(reference.families.map(({ id }) => id)).toEqual(model.families);
    for (const { id, group, from, to } of reference.families) {
      expect(CURRENT_SCHEMA.families).toContainEqual({ id, group, from, to });
    }
    for (const { name, index } of reference.features) expect(FEATURE_NAMES[index]).toBe(name);
  });

  test('rises from the 5th to the 95th percentile everywhere', () => {
    for (const spread of [reference, ...reference.groups, ...reference.families, ...reference.features]) {
      const { untouched, manipulated } = 'llr' in spread ? spread.llr : spread;
      for (const quantiles of [untouched, manipulated]) {
        expect([...quantiles].sort((a, b) => a - b)).toEqual(quantiles);
      }
    }
  });

  test('parts the two kinds: held out, manipulated faces lie higher', () => {
    expect(reference.llr.manipulated[2]).toBeGreaterThan(reference.llr.untouched[2] + 0.5);
    for (const { group, untouched, manipulated } of reference.groups) {
      expect(manipulated[2], group).toBeGreaterThan(untouched[2]);
    }
  });

  test('has curves of the spectrum with as many points as the family', () => {
    const { from, to, untouched, manipulated } = reference.spectrum!;
    for (const curve of [untouched, manipulated]) {
      for (const values of [curve.mean, curve.low, curve.high]) expect(values).toHaveLength(to - from);
      curve.mean.forEach((mean, i) => {
        expect(mean).toBeGreaterThan(curve.low[i]!);
        expect(mean).toBeLessThan(curve.high[i]!);
      });
    }
  });
});

test('every model folder has a reference of its own model, or none', () => {
  const folders = readdirSync(MODELS, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  for (const { name } of folders) {
    const file = join(MODELS, name, 'reference.json');
    const json: unknown = statSync(file, { throwIfNoEntry: false }) ? JSON.parse(readFileSync(file, 'utf8')) : null;
    if (json !== null) expect(readReference(json)?.modelId).toBe(name);
  }
});

test('what is no reference is refused', () => {
  expect(readReference({ ...reference, formatVersion: 2 })).toBeNull();
  expect(readReference({ ...reference, groups: [{ ...reference.groups[0], untouched: [1, 2, 3] }] })).toBeNull();
  expect(readReference(null)).toBeNull();
});

test('a place among faces is told by their percentiles', () => {
  const quantiles = [-2, -1, 0, 1, 2] as [number, number, number, number, number];
  const places = [-2.1, -2, -1.5, -1, 0, 1, 1.5, 2, 2.1].map((value) => placeAmong(value, quantiles));
  expect(places).toEqual([
    ...['far-below', 'below', 'below', 'among', 'among', 'among', 'above', 'above', 'far-above'],
  ]);
});

test('of one face the rows come first that moved its figure most, of two those that moved them apart', () => {
  const shown = (first: number, last: number): Parameters<typeof rangeRows>[0][number] => {
    const contributions = reference.groups.map(({ group }, i, all) => ({
      ...{ group, llr: i === 0 ? first : i === all.length - 1 ? last : 0 },
    }));
    const frame = Array<number>(reference.frameCount).fill(0);
    const verdict = { framesUsed: 8, burstsUsed: 0, contributions } as unknown as TrackVerdict;
    return { features: { trackId: 1, frame, burst: null }, verdict };
  };
  const [one, two] = [shown(0.2, -0.9), shown(0.1, -0.9)];
  const [first, last] = [reference.groups[0]!.group, reference.groups.at(-1)!.group];
  const order = (...tracks: Parameters<typeof rangeRows>[0]): string[] =>
    rangeRows(tracks, model, reference).groups.map(({ group }) => group);
  expect(order(one).slice(0, 2)).toEqual([last, first]);
  expect(order(one, two)[0]).toBe(first);
  for (const rows of [rangeRows([one], model, reference).families, rangeRows([one], model, reference).features]) {
    const moved = rows.map(({ llrs }) => Math.abs(llrs[0] ?? 0));
    expect(moved).toEqual([...moved].sort((a, b) => b - a));
  }
});

test('the curve of the reference and the band around it are in decibels', () => {
  const { mean, low, high } = reference.spectrum!.untouched;
  const points = referenceSpectrum(reference.spectrum!, 'untouched');
  expect([points[0]!.frequency, points.at(-1)!.frequency]).toEqual([0, 1]);
  for (const [i, point] of points.entries()) {
    for (const [decibels, nepers] of [
      [point.decibels, mean[i]!],
      [point.low, low[i]!],
      [point.high, high[i]!],
    ] as const) {
      expect(decibels).toBeCloseTo((10 * nepers) / Math.LN10, 9);
    }
  }
});
