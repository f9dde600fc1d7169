import type { ItemRecord } from '../../../casework/model/records';
import { measuredHere } from './measured-here';
import type { CasesDatabase } from './schema';

/** Range of the index `queue`: items of a case in a state, those added first in front. */
function inState(caseId: string, state: ItemRecord['state']): IDBKeyRange {
  return IDBKeyRange.bound([caseId, state], [caseId, state, []]);
}

/** See `CaseStore`. */
export async function nextWaiting(db: CasesDatabase): Promise<ItemRecord | undefined> {
  const transaction = db.transaction(['case', 'item']);
  const index = transaction.objectStore('item').index('queue');
  const cases = await transaction.objectStore('case').getAll();
  const firsts = await Promise.all(
    cases
      .filter(({ paused, archivedAtMs, deletedAtMs }) => !paused && archivedAtMs === null && deletedAtMs === null)
      .map(({ caseId }) => index.get(inState(caseId, 'waiting'))),
  );
  return firsts.filter((item) => item !== undefined).sort((a, b) => a.addedAtMs - b.addedAtMs)[0];
}

/** See `CaseStore`. */
export async function running(db: CasesDatabase): Promise<ItemRecord[]> {
  const transaction = db.transaction(['case', 'item']);
  const index = transaction.objectStore('item').index('queue');
  const cases = await transaction.objectStore('case').getAllKeys();
  return (await Promise.all(cases.map(([caseId]) => index.getAll(inState(caseId, 'running'))))).flat();
}

/** See `CaseStore`. Of several, one that was measured itself, and of which evidence was kept, is preferred. */
export async function measuredWithBytes(
  db: CasesDatabase,
  sha256: string,
  modelId: string,
): Promise<ItemRecord | undefined> {
  const items = await db.getAllFromIndex('item', 'bytes', sha256);
  const worth = ({ result }: ItemRecord): number =>
    (result!.takenFromItemId === null ? 2 : 0) + (result!.evidenceSha256 === null ? 0 : 1);
  const candidates = items
    .filter(({ result }) => result !== null && result.verdict.modelId === modelId)
    .sort((a, b) => worth(b) - worth(a));
  for (const item of candidates) if (await measuredHere(db, item)) return item;
  return undefined;
}
