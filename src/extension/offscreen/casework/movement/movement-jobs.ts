import type { EnrolmentRecord, MovementRecord } from '../../../../casework/model/person';
import type { EvidenceRecord } from '../../../../casework/model/evidence';
import type { ItemRecord } from '../../../../casework/model/records';
import { movementOf } from '../../../../casework/person/movement';
import { enrol, type Others } from '../../../../casework/person/person-model';
import { textureOf, textureSchemaId } from '../../../../casework/person/texture-values';
import { MOVEMENT_SCHEMA_ID } from '../../../../casework/person/window-values';
import type { DetectorClient } from '../../../../detector/client';
import { FAMILY_SLICES, FEATURE_SCHEMA_ID } from '../../../../detector/features/schema';
import type { CaseStore, RecordChange, Stored } from '../../../storage/cases/case-store';
import { evidenceOf } from '../../../storage/cases/evidence-of';
import { QueueHaltedError, type JobSource } from '../runner/job-source';
import { dueWork } from './due';
import { facesInFile } from './faces-in-file';

export interface MovementJobsParts {
  readonly store: Pick<CaseStore, 'cases' | 'all' | 'get' | 'blob' | 'change' | 'onChange'>;
  readonly client: DetectorClient;
  readonly loadOthers: () => Promise<Others>;
  readonly warn: (error: unknown) => void;
}

function orHalt<T>(stored: Stored<T>): T {
  if (stored.ok) return stored.value;
  throw stored.code === 'disk-full' ? new QueueHaltedError(stored.detail) : new Error(stored.detail);
}

/** Texture of the face that is in most of the analysed frames; null without evidence of this version of the features. */
function textureIn(evidence: EvidenceRecord | undefined): readonly number[] | null {
  if (evidence === undefined || evidence.instrument.featureSchemaId !== FEATURE_SCHEMA_ID) return null;
  const seen = (trackId: number): number =>
    evidence.frames.filter(({ faces }) => faces.some((face) => face.trackId === trackId)).length;
  const [most] = [...evidence.tracks].sort((a, b) => seen(b.trackId) - seen(a.trackId));
  return most ? textureOf(most.frame, FAMILY_SLICES) : null;
}

async function measure(
  item: ItemRecord,
  { store, client, warn }: MovementJobsParts,
): Promise<Pick<MovementRecord, 'windows' | 'problem'> | null> {
  const blob = item.bytes?.kept ? await store.blob(item.bytes.sha256) : undefined;
  if (!blob) return { windows: [], problem: 'no-copy' };
  const file = new File([blob], item.name, { type: blob.type });
  // Once more where the detector failed: it may have been another video's fault.
  for (let attempt = 1; attempt <= 2; attempt += 1) {
    const seen = await facesInFile(`movement-${item.itemId}`, file, client);
    if ('faces' in seen) return movementOf(seen.faces);
    warn(new Error(`movement of ${item.name}: ${seen.failure}`));
  }
  return null;
}

/** Movement of the items of cases in which somebody is enrolled, and the enrolments themselves. */
export function createMovementJobs(parts: MovementJobsParts): JobSource {
  const { store } = parts;
  let looked = false;
  let items: ItemRecord[] = [];
  let enrolments: EnrolmentRecord[] = [];
  /** Items that enrol somebody and are still to be measured. */
  let enrolling = new Set<string>();
  /** Items over which the detector failed, until the host is started again; enrolments that were learnt as they are. */
  const givenUp = new Set<string>();
  const learnt = new Set<string>();
  const keyOf = ({ personId, enrolledAtMs }: EnrolmentRecord): string => `${personId} ${enrolledAtMs}`;
  store.onChange(({ records }) => {
    if (records.some(({ kind }) => kind === 'item' || kind === 'enrolment' || kind === 'case')) looked = false;
  });

  async function look(): Promise<void> {
    looked = true;
    items = [];
    enrolments = [];
    enrolling = new Set();
    for (const { caseId, deletedAtMs, archivedAtMs, paused } of await store.cases()) {
      if (deletedAtMs !== null || archivedAtMs !== null || paused) continue;
      const enrolled = await store.all('enrolment', caseId);
      if (enrolled.length === 0) continue;
      const due = dueWork(await store.all('item', caseId), await store.all('movement', caseId), enrolled);
      items.push(...due.items.filter(({ itemId }) => !givenUp.has(itemId)));
      for (const itemId of enrolled.flatMap(({ itemIds }) => itemIds)) enrolling.add(itemId);
      enrolments.push(...due.enrolments.filter((one) => !learnt.has(keyOf(one))));
    }
    enrolling = new Set(items.map(({ itemId }) => itemId).filter((itemId) => enrolling.has(itemId)));
  }

  async function measureOne(item: ItemRecord): Promise<void> {
    const { itemId, caseId, name } = item;
    const measured = await measure(item, parts);
    if (measured === null) {
      givenUp.add(itemId);
      return;
    }
    const texture = textureIn(await evidenceOf(store, item));
    const record: MovementRecord = {
      ...{ itemId, caseId, schemaId: MOVEMENT_SCHEMA_ID, ...measured, texture },
      textureSchemaId: texture && textureSchemaId(FEATURE_SCHEMA_ID),
    };
    const { windows, problem } = measured;
    await write(caseId, 'movement.measured', { itemId, name, windows: windows.length, problem }, [
      { kind: 'movement', id: itemId, record },
    ]);
    // An enrolment may be complete now.
    if (enrolling.delete(itemId) && enrolling.size === 0) looked = false;
  }

  async function learn(enrolment: EnrolmentRecord): Promise<void> {
    learnt.add(keyOf(enrolment));
    const { caseId, personId, itemIds } = enrolment;
    const movements = (await store.all('movement', caseId)).filter(({ itemId }) => itemIds.includes(itemId));
    const model = enrol(movements, await parts.loadOthers());
    if (model.movement === null && model.texture === null) return;
    const detail = {
      personId,
      movementClips: model.movement?.own.length ?? 0,
      textureClips: model.texture?.own.length ?? 0,
    };
    const record: EnrolmentRecord = { ...enrolment, schemaId: MOVEMENT_SCHEMA_ID, model };
    await write(caseId, 'person.learnt', detail, [{ kind: 'enrolment', id: personId, record }], enrolment);
  }

  /** `unchanged`: nothing is written where the enrolment is another one by now. */
  async function write(
    caseId: string,
    what: string,
    detail: Record<string, unknown>,
    changes: readonly RecordChange[],
    unchanged?: EnrolmentRecord,
  ): Promise<void> {
    orHalt(
      await store.change(caseId, async (read) => {
        if (unchanged && (await read.get('enrolment', unchanged.personId))?.enrolledAtMs !== unchanged.enrolledAtMs)
          return null;
        if ((await read.get('case', caseId)) === undefined) return null;
        // A video may be removed while it is looked at.
        for (const { kind, id } of changes)
          if (kind === 'movement' && (await read.get('item', id)) === undefined) return null;
        return { step: { what, by: 'program', detail }, changes };
      }),
    );
  }

  return {
    async doNext() {
      if (!looked) await look();
      const enrolment = enrolments.shift();
      if (enrolment) {
        await learn(enrolment);
        return true;
      }
      const item = items.shift();
      if (!item) return false;
      await measureOne(item);
      return true;
    },
  };
}
