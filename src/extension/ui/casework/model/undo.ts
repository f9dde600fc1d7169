import { signal } from '@preact/signals';

/** Something that was done and can be taken back. */
export interface Done {
  /** What was done, one sentence. */
  readonly text: string;
  /** out: false where nothing was written: the case is gone for good, say, or the disk is full */
  readonly undo: () => Promise<boolean>;
}

/** Steps that are remembered for Ctrl+Z. */
const MOST = 100;

const history: Done[] = [];
/** What was done last, while the page offers to undo it; null when there is nothing to say. */
export const lastDone = signal<{ readonly text: string; readonly canUndo: boolean } | null>(null);

/** Remembers what was done, and offers to undo it. */
export function remember(done: Done): void {
  history.push(done);
  if (history.length > MOST) history.shift();
  lastDone.value = { text: done.text, canUndo: true };
}

/** Says something that cannot be undone. */
export function announce(text: string): void {
  lastDone.value = { text, canUndo: false };
}

/** Takes the last step back. in: what to say of it, from its own text; out: false where there is none, or it could not be taken back */
export async function undoLast(textOf: (done: string) => string): Promise<boolean> {
  const done = history.pop();
  if (!done) return false;
  const undone = await done.undo();
  lastDone.value = undone ? { text: textOf(done.text), canUndo: false } : null;
  return undone;
}
