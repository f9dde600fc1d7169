import { expect, test } from 'vitest';
import { strataTrials, withBitrates } from '../../../../../src/lab/evaluation/ablation/strata-trials';
import { measureClip } from '../../../../../src/lab/training/cross-validate';
import { CLEAN } from '../../../../../src/lab/training/training-item';
import { syntheticClips, syntheticStudy } from '../../synthetic-clips';

test('every face of a clip, whole or after fewer frames, knows the bits of its own file', () => {
  const [known, unknown] = syntheticClips(2, 0).map((one) => ({ ...one, looks: one.tracks }));
  const features = Float64Array.of(0, 0, 0, 0, Math.log(0.25), 0, 0);
  const shortcuts = [{ clip: known!.clip, tracks: [{ ...known!.tracks[0]!, features }] }];
  const set = withBitrates({ variant: CLEAN, clips: [known!, unknown!], shortcuts, notAssessed: [] });
  const [here, there] = set.clips.map((one) => measureClip(one, 0, ({ tracks }) => tracks.map(() => 1)));
  for (const one of [...here!.margins, ...here!.looks]) expect(one.bitsPerPixelS).toBeCloseTo(0.25, 12);
  for (const one of [...there!.margins, ...there!.looks]) expect(one.bitsPerPixelS).toBeUndefined();
});

test('no quality at all is tried, and each kind of it with offsets and with slopes, three ridges each, on the same study', () => {
  const clips = syntheticClips(4, 1);
  const full = { name: 'full', study: syntheticStudy(clips), judged: [{ variant: CLEAN, clips, notAssessed: [] }] };
  const trials = strataTrials(full);
  expect(new Set(trials.map(({ name }) => name)).size).toBe(19);
  expect(trials[0]!.name).toBe('one curve for all');
  expect(trials[1]!.name).toBe('offset by face size, ridge 2');
  expect(trials.at(-1)!.name).toBe('offset and slope by bitrate, ridge 20');
  for (const { study, judged } of trials) {
    expect(study).toMatchObject({
      learn: full.study.learn,
      items: full.study.items,
      recalibrate: expect.any(Function),
    });
    expect(judged).toBe(full.judged);
  }
});
