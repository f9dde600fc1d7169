import { signal } from '@preact/signals';
import type { CaseRecord } from '../../../../casework/model/records';
import { openCases } from '../../../storage/cases/cases';
import type { Usage } from '../../../storage/cases/case-store';
import { askToKeep } from '../../../storage/cases/usage';
import { verifyStore } from '../../../storage/cases/verify-store';
import { storeTexts } from '../../../texts/casework/store-words';
import { announce } from '../model/undo';
import { write, writeProblem } from '../model/write';

/** What is taken on this machine; null until it is known, or where the browser does not tell. */
export const usage = signal<Usage | null>(null);
/** The browser was asked to keep it, and did not agree. */
export const refused = signal(false);

/** The check of all cases. `bad`: those that are not as their journals say. */
export type CheckAll =
  | { readonly state: 'none' }
  | { readonly state: 'running'; readonly done: number; readonly cases: number }
  | { readonly state: 'ended'; readonly checked: number; readonly bad: readonly string[] }
  | { readonly state: 'failed'; readonly why: string };
export const checkAll = signal<CheckAll>({ state: 'none' });

/** The browser counts what is taken with a delay anyway. */
const READ_EVERY_MS = 2000;

async function read(): Promise<void> {
  try {
    usage.value = await openCases().usage();
  } catch {
    usage.value = null;
  }
}

/** Keeps up with what is taken. out: stops */
export function followUsage(): () => void {
  let timer: ReturnType<typeof setTimeout> | null = null;
  const stop = openCases().onChange(() => {
    timer ??= setTimeout(() => {
      timer = null;
      void read();
    }, READ_EVERY_MS);
  });
  void read();
  return () => {
    stop();
    if (timer) clearTimeout(timer);
  };
}

/** Asks the browser not to clear the cases by itself. */
export async function keep(): Promise<void> {
  refused.value = !(await askToKeep());
  await read();
}

/** Takes a case out of the bin. */
export async function restore({ caseId }: CaseRecord): Promise<void> {
  await write(caseId, async (within) => {
    const record = await within.get('case', caseId);
    if (!record || record.deletedAtMs === null) return null;
    const detail = { deletedAtMs: { from: record.deletedAtMs, to: null } };
    return {
      step: { what: 'case.restored', by: 'analyst', detail },
      changes: [{ kind: 'case', id: caseId, record: { ...record, deletedAtMs: null } }],
    };
  });
}

/** Deletes a case for good; nothing of it is left on this machine. */
export async function purge({ caseId, name }: CaseRecord): Promise<void> {
  const answer = await openCases().purge(caseId);
  writeProblem.value = answer.ok ? null : answer.detail;
  if (answer.ok) announce(storeTexts.purged(name));
  await read();
}

/** Checks all cases, one after the other. */
export async function startCheckAll(): Promise<void> {
  if (checkAll.value.state === 'running') return;
  checkAll.value = { state: 'running', done: 0, cases: 0 };
  try {
    const all = await verifyStore(
      (_progress, done, cases) => void (checkAll.value = { state: 'running', done, cases }),
      new AbortController().signal,
    );
    const bad = all.filter(({ findings }) => findings.length > 0).map(({ caseId }) => caseId);
    checkAll.value = { state: 'ended', checked: all.length, bad };
  } catch (error) {
    checkAll.value = { state: 'failed', why: error instanceof Error ? error.message : String(error) };
  }
}
