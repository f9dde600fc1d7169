import type { CaseRecord } from '../../../../casework/model/records';
import { randomId } from '../../../platform/random-id';
import { caseTexts } from '../../../texts/casework/case-words';
import { lookForWork } from './queue-calls';
import { remember } from './undo';
import { write } from './write';

/** What the analyst says of a case before any number is known: one in ten. The page asks for it again where it matters. */
const FIRST_BASE_RATE = 0.1;

/** Begins a case. out: its id; null where it could not be written */
export async function createCase(given: Pick<CaseRecord, 'name' | 'operator' | 'purpose'>): Promise<string | null> {
  const caseId = randomId();
  const record: CaseRecord = {
    ...{ caseId, ...given, createdAtMs: Date.now(), archivedAtMs: null, deletedAtMs: null },
    ...{ paused: false, baseRate: FIRST_BASE_RATE },
  };
  const written = await write(caseId, () => ({
    step: { what: 'case.created', by: 'analyst', detail: { ...given } },
    changes: [{ kind: 'case', id: caseId, record }],
  }));
  return written ? caseId : null;
}

/** Changes some of a case, with a line in its journal that holds old and new. out: whether it was written; false also where nothing is different */
async function changeCase(caseId: string, what: string, change: Partial<CaseRecord>): Promise<boolean> {
  return write(caseId, async (read) => {
    const before = await read.get('case', caseId);
    if (!before) return null;
    const names = (Object.keys(change) as (keyof CaseRecord)[]).filter((name) => before[name] !== change[name]);
    if (names.length === 0) return null;
    return {
      step: {
        ...{ what, by: 'analyst' },
        detail: Object.fromEntries(names.map((name) => [name, { from: before[name], to: change[name] ?? null }])),
      },
      changes: [{ kind: 'case', id: caseId, record: { ...before, ...change } }],
    };
  });
}

/** The same, and how to take it back. */
async function changeAndRemember(
  { caseId }: CaseRecord,
  [what, change]: readonly [string, Partial<CaseRecord>],
  [undoWhat, before]: readonly [string, Partial<CaseRecord>],
  text: string,
): Promise<void> {
  if (!(await changeCase(caseId, what, change))) return;
  remember({ text, undo: () => changeCase(caseId, undoWhat, before) });
}

/** Gives a case another name, operator or purpose. */
export function describeCase(of: CaseRecord, given: Pick<CaseRecord, 'name' | 'operator' | 'purpose'>): Promise<void> {
  const { name, operator, purpose } = of;
  const what = name === given.name ? 'case.described' : 'case.renamed';
  return changeAndRemember(of, [what, given], [what, { name, operator, purpose }], caseTexts.described(given.name));
}

/** Out of sight; nothing stops being kept. */
export function archiveCase(of: CaseRecord): Promise<void> {
  const back = { archivedAtMs: null };
  const text = caseTexts.archivedCase(of.name);
  return changeAndRemember(of, ['case.archived', { archivedAtMs: Date.now() }], ['case.reopened', back], text);
}

/** Brings an archived case into sight again. */
export function reopenCase(of: CaseRecord): Promise<void> {
  const { archivedAtMs } = of;
  const text = caseTexts.reopenedCase(of.name);
  return changeAndRemember(of, ['case.reopened', { archivedAtMs: null }], ['case.archived', { archivedAtMs }], text);
}

/** Puts a case into the bin. */
export function deleteCase(of: CaseRecord): Promise<void> {
  const back = { deletedAtMs: null };
  const text = caseTexts.deletedCase(of.name);
  return changeAndRemember(of, ['case.deleted', { deletedAtMs: Date.now() }], ['case.restored', back], text);
}

/** in: share of manipulated videos that the analyst expects, (0, 1) */
export function setBaseRate(of: CaseRecord, baseRate: number): Promise<void> {
  const what = 'case.base-rate-set';
  return changeAndRemember(
    of,
    [what, { baseRate }],
    [what, { baseRate: of.baseRate }],
    caseTexts.baseRateSet(baseRate),
  );
}

/** Has the queue of a case rest; what is being scanned is finished. */
export async function pauseCase({ caseId }: CaseRecord): Promise<void> {
  await changeCase(caseId, 'case.paused', { paused: true });
}

/** Has the queue of a case go on. */
export async function resumeCase({ caseId }: CaseRecord): Promise<void> {
  if (await changeCase(caseId, 'case.resumed', { paused: false })) await lookForWork();
}
