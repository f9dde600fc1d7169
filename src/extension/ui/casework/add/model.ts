import { signal } from '@preact/signals';
import { knownVideoKeys } from '../../../../casework/ways-in/same-video';
import { openCases } from '../../../storage/cases/cases';
import { askToKeep } from '../../../storage/cases/usage';
import { addFiles } from './add-files';
import { addList, type GivenList } from './add-list';
import { StoreRefuses } from './batch';
import type { GivenFile } from './given-files';
import { createWork, IDLE, type Progress, type Work } from './work';

/** How adding goes; goes on while the analyst looks at other views of the page. */
export const progress = signal<Progress>(IDLE);

let stopping: AbortController | null = null;
/** One act after the other: what is dropped meanwhile waits. */
let last: Promise<void> = Promise.resolve();

async function keysOf(caseId: string): Promise<Set<string>> {
  const items = await openCases().all('item', caseId);
  return new Set(items.flatMap(knownVideoKeys));
}

async function act(caseId: string, does: (work: Work) => Promise<void>): Promise<void> {
  const controller = new AbortController();
  stopping = controller;
  progress.value = { ...IDLE, state: 'looking' };
  let work: Work | null = null;
  const end = (part: Partial<Progress>): void => {
    progress.value = { ...(work?.end() ?? IDLE), ...part, state: 'ended', name: '' };
  };
  try {
    // Unasked for, the browser may clear all of it when the disk runs short. Firefox asks its user, who may take a while or never answer.
    void askToKeep().catch(() => false);
    work = createWork(await keysOf(caseId), controller.signal, (now) => (progress.value = now));
    await does(work);
    end({});
  } catch (error) {
    if (error instanceof StoreRefuses) return end({ halted: error.failure.detail });
    if (controller.signal.aborted) return end({ stopped: true });
    end({ halted: error instanceof Error ? error.message : String(error) });
    throw error;
  } finally {
    stopping = null;
  }
}

function next(caseId: string, does: (work: Work) => Promise<void>): Promise<void> {
  last = last.catch(() => undefined).then(() => act(caseId, does));
  return last;
}

/** in: gives the files, perhaps after looking through folders */
export function addGivenFiles(caseId: string, given: () => Promise<readonly GivenFile[]>): Promise<void> {
  return next(caseId, async (work) => addFiles(caseId, await given(), work));
}

/** Adds what a list names, under the name of the list. */
export function addGivenList(caseId: string, list: GivenList): Promise<void> {
  return next(caseId, async (work) => {
    work.plan(1, () => list.name);
    work.begin(list.name);
    await addList(caseId, list, work);
    work.done();
  });
}

/** Stops adding; what was read so far is written. */
export function stopAdding(): void {
  stopping?.abort();
}

// A tab that is closed in the middle loses what it has not read yet.
addEventListener('beforeunload', (event) => {
  if (stopping) event.preventDefault();
});
