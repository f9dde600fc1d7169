import type { MovementRecord } from '../model/person';
import { consistencyOf, standing, tellsApart, type Consistency } from './consistency';
import type { OtherPeople } from './other-people';
import { fitPart, type PartModel } from './part-model';
import { MOVEMENT_BLOCKS, MOVEMENT_SCHEMA_ID } from './window-values';

/** Fewer clips than these enrol nobody: see docs/casework/person-of-interest.md, "How many clips". */
export const MIN_CLIPS = 5;

/** What is known of a person; each part judges by itself, and neither has to do with the manipulation score. */
export interface PersonModel {
  /** How the face moves; null: too few clips of it. */
  readonly movement: PartModel | null;
  /** How the face is recorded; null: too few clips whose texture was measured. */
  readonly texture: PartModel | null;
  readonly textureSchemaId: string;
}

/** Other people, of both parts. */
export interface Others {
  readonly movement: OtherPeople;
  readonly texture: OtherPeople;
}

export const PARTS = ['movement', 'texture'] as const;
export type Part = (typeof PARTS)[number];

type Measured = Pick<MovementRecord, 'itemId' | 'schemaId' | 'windows' | 'texture' | 'textureSchemaId'>;

const textureBlocks = (others: Others): [{ count: number }] => [{ count: others.texture.spread.mean.length }];

/** The rows of a clip that a part reads; empty where it was not measured, or by another version. */
export function rowsOf(part: Part, record: Measured, textureSchemaId: string): readonly (readonly number[])[] {
  if (part === 'texture') return record.texture && record.textureSchemaId === textureSchemaId ? [record.texture] : [];
  return record.schemaId === MOVEMENT_SCHEMA_ID ? record.windows.map(({ values }) => values) : [];
}

/** Clips of which a part can be learnt. */
function usableFor(part: Part, records: readonly Measured[], textureSchemaId: string): readonly Measured[] {
  return records.filter((record) => rowsOf(part, record, textureSchemaId).length > 0);
}

/** Learns a person from clips that are known to be genuine. */
export function enrol(records: readonly Measured[], others: Others): PersonModel {
  const textureSchemaId = others.texture.schemaId;
  const fit = (part: Part): PartModel | null => {
    const clips = usableFor(part, records, textureSchemaId).map((record) => ({
      itemId: record.itemId,
      windows: rowsOf(part, record, textureSchemaId),
    }));
    if (clips.length < MIN_CLIPS) return null;
    return fitPart(clips, others[part].spread, part === 'movement' ? MOVEMENT_BLOCKS : textureBlocks(others));
  };
  return { movement: fit('movement'), texture: fit('texture'), textureSchemaId };
}

/** How an item stands to a person; null for a part that was not learnt, or not measured of the item. */
export function standingTo(model: PersonModel, record: Measured, others: Others, part: Part): Consistency | null {
  const learnt = model[part];
  if (learnt === null || (part === 'texture' && model.textureSchemaId !== others.texture.schemaId)) return null;
  const blocks = part === 'movement' ? MOVEMENT_BLOCKS : textureBlocks(others);
  const enrolled = learnt.own.find(({ itemId }) => itemId === record.itemId);
  if (enrolled) {
    const rest = { ...learnt, own: learnt.own.filter((own) => own !== enrolled) };
    return standing(rest, enrolled.distance, null, others[part], blocks);
  }
  const rows = rowsOf(part, record, model.textureSchemaId);
  return rows.length === 0 ? null : consistencyOf(learnt, rows, others[part], blocks, { single: part === 'texture' });
}

/** How well a part tells the person from others, [0, 1], 0.5 = chance; null where it was not learnt. See `tellsApart`. */
export function partTellsApart(model: PersonModel, others: Others, part: Part): number | null {
  const learnt = model[part];
  if (learnt === null) return null;
  return tellsApart(learnt, others[part], part === 'movement' ? MOVEMENT_BLOCKS : textureBlocks(others));
}
