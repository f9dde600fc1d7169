import { describe, expect, test } from 'vitest';
import { BadModelError, checkModel } from '../../../../src/detector/classifier/check-model';
import type { ModelFile } from '../../../../src/detector/classifier/model-file';
import { smallModel, smallSchema } from './small-model';

function refusal(json: unknown): string {
  try {
    checkModel(json, smallSchema);
  } catch (error) {
    if (error instanceof BadModelError) return error.message;
    throw error;
  }
  return 'accepted';
}

function changed(change: Partial<ModelFile>): unknown {
  return JSON.parse(JSON.stringify({ ...smallModel(), ...change }));
}

describe('checkModel', () => {
  test('reads what was written', () => {
    expect(checkModel(changed({}), smallSchema).margin(new Float64Array(3), new Float64Array(2))).toBeCloseTo(-7, 12);
  });

  const { scaler, svm, calibration, bands, domain } = smallModel();
  const { quality } = calibration;
  test.each<[string, unknown, RegExp]>([
    ['no object', 'model', /not a Swapwatch model/],
    ['an object without a version', {}, /not a Swapwatch model/],
    ['another format', { formatVersion: 1 }, /format 1/],
    ['other features', changed({ featureSchemaId: 'small-2' }), /Train it again/],
    ['an unknown family', changed({ families: ['spec', 'magic'] }), /names the families spec, magic/],
    ['families out of order', changed({ families: ['cooc', 'spec'] }), /in order, spec, cooc/],
    ['too few weights', changed({ svm: { ...svm, W: [1] } }), /svm\.W has 1 numbers, 4 are needed/],
    [
      'a curve that falls',
      changed({ scaler: { ...scaler, knots: [...scaler.knots.slice(0, 3), [1, 0]] } }),
      /scaler\.knots\.3/,
    ],
    ['NaN, which JSON makes null', changed({ svm: { ...svm, b: NaN } }), /svm\.b/],
    [
      'a calibration that turns the score around',
      changed({ calibration: { ...calibration, withBursts: { ...calibration.withBursts, a: -1 } } }),
      /calibration\.withBursts\.a/,
    ],
    [
      'offsets without a value each',
      changed({
        calibration: { ...calibration, quality: { ...quality, medianFaceSizePx: { at: [50], add: [1, 2] } } },
      }),
      /quality\.medianFaceSizePx/,
    ],
    [
      'offsets at values that fall',
      changed({
        calibration: { ...calibration, quality: { ...quality, medianFaceSizePx: { at: [2, 1], add: [1, 2] } } },
      }),
      /quality\.medianFaceSizePx/,
    ],
    [
      'offsets by detail that is not known',
      changed({ calibration: { ...calibration, quality: { ...quality, detail: { at: [1], add: [1] } } } }),
      /calibrates by fine detail/,
    ],
    ['levels that fall', changed({ scaler: { ...scaler, levels: [5, -5] } }), /scaler\.levels/],
    ['whitening', changed({ svm: { ...svm, options: { kernel: 'linear', whitening: true as false } } }), /whitening/],
    ['bands that fall', changed({ bands: { ...bands, strongFromLlr: 0 } }), /do not rise/],
    [
      'an empty range of sizes',
      changed({ domain: { ...domain, minFaceSizePx: 9, maxFaceSizePx: 8 } }),
      /smallest face/,
    ],
    ['an empty range of detail', changed({ domain: { ...domain, detail: { min: 2, max: 1 } } }), /least fine detail/],
    [
      'detail that it cannot tell',
      changed({ domain: { ...domain, detail: { min: 1, max: 2 } } }),
      /does not read azimuthal-spectrum/,
    ],
  ])('refuses %s', (_, json, message) => {
    expect(refusal(json)).toMatch(message);
  });
});
