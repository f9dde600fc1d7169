import { browser } from 'wxt/browser';
import type { CaseRecord } from '../../../casework/model/records';
import { openCases } from './cases';

const KEY = 'current-case';

/** Whether a case takes videos in: neither put away nor in the bin. */
export function isOpenCase({ archivedAtMs, deletedAtMs }: CaseRecord): boolean {
  return archivedAtMs === null && deletedAtMs === null;
}

/** The case that was opened last, as long as it takes videos in. `any`: whether there is any such case at all. */
export async function readCurrentCase(): Promise<{ readonly current: CaseRecord | null; readonly any: boolean }> {
  const [stored, all] = await Promise.all([browser.storage.local.get(KEY), openCases().cases()]);
  const open = all.filter(isOpenCase);
  return { current: open.find(({ caseId }) => caseId === stored[KEY]) ?? null, any: open.length > 0 };
}

/** Remembers which case was opened last. */
export async function keepCurrentCase(caseId: string): Promise<void> {
  await browser.storage.local.set({ [KEY]: caseId });
}
