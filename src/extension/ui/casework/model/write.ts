import { signal } from '@preact/signals';
import { openCases } from '../../../storage/cases/cases';
import type { ReadWithin, Writing } from '../../../storage/cases/case-store';

/** Why the last change was not written, one sentence for the analyst; null after one that was. */
export const writeProblem = signal<string | null>(null);

/**
 * Changes a case; a failure is shown by the page (`writeProblem`).
 * in   `build`: reads what it needs and says what to write; null: nothing after all
 * out  whether something was written
 */
export async function write(
  caseId: string,
  build: (read: ReadWithin) => Writing | null | Promise<Writing | null>,
): Promise<boolean> {
  const stored = await openCases().change(caseId, build);
  writeProblem.value = stored.ok ? null : stored.detail;
  return stored.ok && stored.value !== null;
}
