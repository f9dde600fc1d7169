import { expect, test } from 'vitest';
import type { Clip } from '../../../../src/lab/data/clip';
import { leaveDatasetOutPlans, unseenToolPlans } from '../../../../src/lab/evaluation/plans';

function clipOf(id: string, dataset: string, method: string | null): Clip {
  return {
    ...{ id, file: `${id}.mp4`, dataset, group: id, paired: false, originalId: null, sha256: '0'.repeat(64) },
    ...(method === null
      ? { label: 'real', method: 'none', kind: 'none' }
      : { label: 'fake', method, kind: 'face-swap' }),
  };
}
const clips = [
  clipOf('real-a', 'A', null),
  clipOf('edtalk-a', 'A', 'edtalk'),
  clipOf('real-b', 'B', null),
  clipOf('edtalk-b', 'B', 'edtalk+facesr'),
  clipOf('swap-b', 'B', 'swap (v2)'),
];
const chosen = (is: (clip: Clip) => boolean): string[] => clips.filter(is).map(({ id }) => id);

test('a data set that is left out trains nothing, whatever made its fakes', () => {
  const [a] = leaveDatasetOutPlans(clips);
  expect(chosen(a!.trains)).toEqual(['real-b', 'edtalk-b', 'swap-b']);
});

test('left out with its tools, it trains no fake that one of them made elsewhere either', () => {
  const [a, b] = unseenToolPlans(clips);
  expect([a!.heldOut, chosen(a!.trains)]).toEqual(['A and its tools', ['real-b', 'swap-b']]);
  expect(chosen(a!.judges)).toContain('edtalk-a');
  expect(chosen(a!.judges)).not.toContain('edtalk-b');
  expect(chosen(b!.trains)).toEqual(['real-a']);
});
