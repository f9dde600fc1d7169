import { expect, test } from 'vitest';
import { readReference } from '../../../../src/casework/evidence-view/reference';
import { byGroup } from '../../../../src/casework/evidence-view/weigh';
import { composeReference } from '../../../../src/lab/reference/compose-reference';
import { heldOutParts } from '../../../../src/lab/reference/held-out-parts';
import { buildModelFile } from '../../../../src/lab/training/build-model-file';
import { crossValidate } from '../../../../src/lab/training/cross-validate';
import { marginToLlr } from '../../../../src/detector/classifier/calibration';
import { syntheticClips, syntheticRecipe, syntheticSchema, syntheticStudy } from '../synthetic-clips';

const settings = { minFrames: 4, burstsPerClip: null, id: null };
const NAMES = Array.from({ length: 9 }, (_, i) => `family.f${i}`);

async function described() {
  const clips = syntheticClips(24, 2);
  const study = syntheticStudy(clips);
  const { file } = await buildModelFile(study, syntheticRecipe, syntheticSchema, settings);
  return { study, file, faces: heldOutParts(study, syntheticRecipe, file, () => {}) };
}

test('a face is weighed by a model that never saw its group', async () => {
  const { study, file, faces } = await described();
  const heldOut = await crossValidate(study);
  expect(faces).toHaveLength(heldOut.length);
  faces.forEach(({ llr, fake, parts }, i) => {
    const { clip, margins } = heldOut[i]!;
    expect(fake).toBe(clip.label === 'fake');
    expect(llr).toBeCloseTo(marginToLlr(margins[0]!.margin, file.calibration, margins[0]!), 9);
    expect(byGroup(parts.families).reduce((sum, part) => sum + part.llr, 0)).toBeCloseTo(llr, 9);
  });
});

test('the reference says where each kind lies, in what parts them, and nothing of a single clip', async () => {
  const { file, faces } = await described();
  const reference = composeReference(faces, file, syntheticSchema, NAMES, syntheticRecipe.folds);
  expect(readReference(JSON.parse(JSON.stringify(reference)))).toEqual(reference);
  expect(reference).toMatchObject({ modelId: file.id, clips: { untouched: 24, manipulated: 48 }, folds: 5 });
  // Manipulation moves feature 2 by two units of the noise: that one leads, and its family parts the kinds.
  expect(reference.features[0]).toMatchObject({ name: 'family.f2', index: 2 });
  expect(reference.features[0]!.manipulated[2]).toBeGreaterThan(reference.features[0]!.untouched[2]);
  const telling = reference.families.find(({ id }) => id === 'telling')!;
  expect(telling.manipulated[1]).toBeGreaterThan(telling.untouched[3]);
  expect(reference.spectrum).toBeNull();
  expect(JSON.stringify(reference)).not.toMatch(/swap-|real-|lips-|\.mp4/);
});

test('faces outside what the model may judge are left out; without both kinds there is no reference', async () => {
  const { study, file, faces } = await described();
  const domain = { ...file.domain, maxFaceSizePx: 110 };
  const few = heldOutParts(study, syntheticRecipe, { ...file, domain }, () => {});
  expect(few).toHaveLength(11 * 3);
  const reals = faces.filter(({ fake }) => !fake);
  expect(() => composeReference(reals, file, syntheticSchema, NAMES, 5)).toThrow(RangeError);
});
