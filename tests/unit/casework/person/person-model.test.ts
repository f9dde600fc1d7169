import { describe, expect, it } from 'vitest';
import { intervalOf, standing } from '../../../../src/casework/person/consistency';
import { readPeople, storedPeople, type OtherPeople } from '../../../../src/casework/person/other-people';
import { fitPart } from '../../../../src/casework/person/part-model';
import {
  enrol,
  MIN_CLIPS,
  partTellsApart,
  standingTo,
  type Others,
} from '../../../../src/casework/person/person-model';
import { MOVEMENT_BLOCKS, MOVEMENT_SCHEMA_ID } from '../../../../src/casework/person/window-values';
import { seededRandom } from '../../../../src/casework/interval/seeded-random';

const random = seededRandom(3);
const noise = (): number => random() + random() + random() + random() - 2;
const row = (length: number, centre = 0, spread = 1): number[] =>
  Array.from({ length }, () => centre + spread * noise());

function people(schemaId: string, length: number): OtherPeople {
  const clips = Array.from({ length: 40 }, () => [row(length, 0, 1.7), row(length, 0, 1.7)]);
  return { schemaId, spread: { mean: Array(length).fill(0), sd: Array(length).fill(1) }, clips };
}
const others: Others = { movement: people(MOVEMENT_SCHEMA_ID, 210), texture: people('texture-test', 8) };

/** A clip of somebody whose values lie around `centre`. */
const clip = (itemId: string, centre: number, windows = 4) => ({
  ...{ itemId, schemaId: MOVEMENT_SCHEMA_ID, texture: row(8, centre, 0.2), textureSchemaId: 'texture-test' },
  windows: Array.from({ length: windows }, (_, i) => ({ fromS: i, toS: i + 3, values: row(210, centre, 0.5) })),
});
const own = Array.from({ length: 8 }, (_, i) => clip(`own-${i}`, 0.6));
const model = enrol(own, others);

describe('a person that is learnt', () => {
  it('keeps own clips apart from others', () => {
    expect(partTellsApart(model, others, 'movement')).toBe(1);
    const mine = standingTo(model, clip('new', 0.6), others, 'movement')!;
    expect(mine).toMatchObject({ statement: 'like', ownCount: 8, othersAsNear: 0, othersCount: 40 });
    expect(mine.low!).toBeLessThan(mine.distance);
    const hers = standingTo(model, clip('other', -0.8), others, 'movement')!;
    expect(hers).toMatchObject({ statement: 'unlike', ownAsFar: 0, ownMost: 0 });
    expect(hers.distance).toBeGreaterThan(mine.distance);
    expect(standingTo(model, clip('other', -0.8), others, 'texture')!.statement).toBe('unlike');
  });

  it('judges an enrolled clip by the others alone', () => {
    const one = standingTo(model, own[2]!, others, 'movement')!;
    expect(one.ownCount).toBe(7);
    expect(one.distance).toBe(model.movement!.own[2]!.distance);
    const without = enrol(
      own.filter((_, i) => i !== 2),
      others,
    );
    expect(standingTo(without, own[2]!, others, 'movement')!.distance).toBeCloseTo(one.distance, 9);
  });

  it('is not learnt from too few clips, nor from clips of another version', () => {
    expect(enrol(own.slice(0, MIN_CLIPS - 1), others)).toMatchObject({ movement: null, texture: null });
    const old = own.map((one) => ({ ...one, schemaId: 'movement-0' }));
    expect(enrol(old, others).movement).toBeNull();
    expect(enrol(old, others).texture).not.toBeNull();
    expect(
      enrol(
        own.map((one) => ({ ...one, windows: [] })),
        others,
      ).movement,
    ).toBeNull();
  });

  it('says nothing of an item that was not measured', () => {
    const bare = { ...clip('bare', 0.6), windows: [], texture: null, textureSchemaId: null };
    expect(standingTo(model, bare, others, 'movement')).toBeNull();
    expect(standingTo(model, bare, others, 'texture')).toBeNull();
  });

  it('survives the store: plain JSON in and out', () => {
    const back = JSON.parse(JSON.stringify(model)) as typeof model;
    const item = clip('new', 0.2);
    expect(standingTo(back, item, others, 'movement')).toEqual(standingTo(model, item, others, 'movement'));
  });
});

it('somebody who moves as everybody does is not told apart', () => {
  const plain = enrol(
    Array.from({ length: 8 }, (_, i) => ({
      ...clip(`plain-${i}`, 0),
      windows: [{ fromS: 0, toS: 3, values: row(210, 0, 1.7) }],
    })),
    others,
  );
  expect(partTellsApart(plain, others, 'movement')!).toBeLessThan(0.75);
  expect(plain.movement!.windowSd).toBeNull();
  expect(standingTo(plain, clip('x', 0, 1), others, 'movement')!.statement).toBe('cannot-say');
});

it('is no clip alike that more than one in ten of other people’s come as near as', () => {
  const part = model.movement!;
  const scattered = { ...part, own: part.own.map((clip) => ({ ...clip, distance: 1e6 })) };
  const told = Array.from({ length: 400 }, (_, i) => {
    const distance = i / 100;
    const { othersAsNear, statement } = standing(
      scattered,
      distance,
      { low: distance, high: distance },
      others.movement,
      MOVEMENT_BLOCKS,
    );
    return [othersAsNear, statement] as const;
  });
  expect(told.some(([asNear]) => asNear > 4)).toBe(true);
  for (const [asNear, statement] of told)
    expect([asNear, statement]).toEqual([asNear, asNear > 4 ? 'cannot-say' : 'like']);
});

it('more windows narrow the interval', () => {
  const [few, many] = [intervalOf(1, 1, 0.2)!, intervalOf(1, 17, 0.2)!];
  expect(few.high - few.low).toBeCloseTo(2 * 1.96 * 0.2, 9);
  expect(many.high - many.low).toBeCloseTo((few.high - few.low) / 3, 9);
});

it('blocks that do not add up are a bug of ours', () => {
  const clips = own.map(({ itemId, texture }) => ({ itemId, windows: [texture] }));
  expect(() => fitPart(clips, others.texture.spread, [{ count: 7 }])).toThrow(RangeError);
});

it('other people come back from their file within a step, and a cut file is refused', () => {
  const stored = storedPeople(others.movement);
  const back = readPeople(JSON.parse(JSON.stringify(stored)) as typeof stored);
  const largest = Math.max(
    ...back.clips.flatMap((windows, i) =>
      windows.flatMap((one, j) => one.map((value, k) => Math.abs(value - others.movement.clips[i]![j]![k]!))),
    ),
  );
  expect(largest).toBeLessThanOrEqual(1 / 48 + 1e-9);
  expect(back.schemaId).toBe(MOVEMENT_SCHEMA_ID);
  expect(() => readPeople({ ...stored, rows: stored.rows.slice(4) })).toThrow(RangeError);
});
