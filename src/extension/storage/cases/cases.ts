import type { CaseStore, Stored } from './case-store';
import { listenForChanges, tellChange } from './change-channel';
import { stored } from './failure';
import { measuredWithBytes, nextWaiting, running } from './queue';
import { getRecord, recordsOf } from './record-access';
import { ALL_STORES, casesDatabase, ofCase, type CasesTransaction, type StoreName } from './schema';
import { usage } from './usage';
import { asAWhole } from './whole';
import { removeCase, writeStep, writeWholeCase } from './writing';

/** All of it or nothing; answered once the disk has it: a line of the journal that a power cut takes back is none. */
function written<T>(work: (transaction: CasesTransaction<'readwrite'>) => Promise<T>): Promise<Stored<T>> {
  return stored(async () => {
    const transaction = (await casesDatabase()).transaction(ALL_STORES, 'readwrite', { durability: 'strict' });
    return asAWhole(transaction, () => work(transaction));
  });
}

/**
 * The one store; opened at the first call, a failed opening is tried anew at the next. Its readings reject with the browser's `DOMException` where it
 * cannot be opened.
 */
export function openCases(): CaseStore {
  return {
    async change(caseId, build) {
      const answer = await written((transaction) => writeStep(transaction, caseId, build));
      const records = (answer.ok && answer.value?.records) || [];
      if (answer.ok && answer.value) tellChange({ caseId, records: records.map(({ kind, id }) => ({ kind, id })) });
      return answer;
    },
    async cases() {
      return (await casesDatabase()).getAll('case');
    },
    async get(kind, id) {
      return getRecord((await casesDatabase()).transaction([kind] as StoreName[]), kind, id);
    },
    async all(kind, caseId) {
      return recordsOf(await casesDatabase(), kind, caseId);
    },
    async blob(sha256) {
      return (await (await casesDatabase()).get('blobs', sha256))?.blob;
    },
    async journal(caseId) {
      return (await casesDatabase()).getAll('journal', ofCase(caseId));
    },
    async nextWaiting() {
      return nextWaiting(await casesDatabase());
    },
    async running() {
      return running(await casesDatabase());
    },
    async measuredWithBytes(sha256, modelId) {
      return measuredWithBytes(await casesDatabase(), sha256, modelId);
    },
    async purge(caseId) {
      const answer = await written(async (transaction) => {
        await removeCase(transaction, caseId);
        return null;
      });
      if (answer.ok) tellChange({ caseId, records: [{ kind: 'case', id: caseId }] });
      return answer;
    },
    async takeIn(changes, journal, blobs, next) {
      const answer = await written((transaction) => writeWholeCase(transaction, changes, journal, blobs, next));
      const records = changes.map(({ kind, id }) => ({ kind, id }));
      if (answer.ok && answer.value) tellChange({ caseId: journal[0]!.caseId, records });
      return answer;
    },
    usage,
    onChange: listenForChanges,
  };
}
