import type { Scored } from '../../metrics/scored';
import type { HeldOutVerdict } from '../../training/judge-held-out';

/** What one system makes of the clips it never saw. */
export interface JudgedSystem {
  readonly name: string;
  readonly judged: readonly HeldOutVerdict[];
}

/** Held-out log10 likelihood ratios with their labels. */
export function scoredByLlr(judged: readonly HeldOutVerdict[]): Scored[] {
  return judged.map(({ clip, llr }) => ({ fake: clip.label === 'fake', score: llr }));
}
