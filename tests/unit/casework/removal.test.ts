import { describe, expect, it } from 'vitest';
import { recordSha256 } from '../../../src/casework/journal/digest';
import { enrolmentWithout, inherited, removedTold } from '../../../src/casework/removal/removal';
import { rated } from './rated';
import { evidenceRecord } from './records';

const takenFrom = (itemId: string, from: string) => {
  const item = rated(itemId, 1);
  return { ...item, result: { ...item.result!, takenFromItemId: from, evidenceSha256: 'of the first' } };
};

describe('evidence of a video that goes', () => {
  const going = { item: rated('a', 1), evidence: evidenceRecord('a', 'case', 'face'), movement: undefined };

  it('is handed on to the first whose result rests on it, and the others follow that one', () => {
    const handedOn = inherited(going, [takenFrom('b', 'a'), takenFrom('x', 'y'), takenFrom('c', 'a')])!;
    expect(handedOn.evidence).toEqual({ ...going.evidence, itemId: 'b' });
    const sha256 = recordSha256(handedOn.evidence);
    expect(
      handedOn.items.map(({ itemId, result }) => [itemId, result?.takenFromItemId, result?.evidenceSha256]),
    ).toEqual([
      ['b', 'a', sha256],
      ['c', 'b', sha256],
    ]);
  });

  it('goes where nobody rests on it, or there is none', () => {
    expect(inherited(going, [takenFrom('x', 'y')])).toBeNull();
    expect(inherited({ ...going, evidence: undefined }, [takenFrom('b', 'a')])).toBeNull();
  });
});

it('the journal keeps what a video was, and what was found and said of it', () => {
  const told = removedTold(rated('a', 0.5, [0.1, 0.9], { label: 'unclear', note: 'Lips lag behind' }));
  expect(told).toMatchObject({
    ...{ itemId: 'a', name: 'a.mp4', label: 'unclear', note: 'Lips lag behind', bytesSha256: null },
    result: { llr: 0.5, llrLow: 0.1, llrHigh: 0.9 },
  });
  expect(() => recordSha256(told)).not.toThrow();
});

it('a person is learnt anew from what is left, and not at all from nothing', () => {
  const enrolment = {
    ...{ personId: 'p', caseId: 'case', schemaId: 'm', itemIds: ['a', 'b'], enrolledAtMs: 1, model: {} },
  };
  expect(enrolmentWithout(enrolment, new Set(['a']), 7)).toEqual({
    ...enrolment,
    ...{ itemIds: ['b'], enrolledAtMs: 7, model: null },
  });
  expect(enrolmentWithout(enrolment, new Set(['a', 'b']), 7)).toBeNull();
});
