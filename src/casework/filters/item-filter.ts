import type { NotAssessableReason } from '../../detector/verdict/verdict';
import type { FamilyGroup } from '../../detector/features/family';
import type { Band } from '../../detector/verdict/verdict';
import type { ItemRecord, Label, QueueState } from '../model/records';
import type { Words } from './words-of-item';

/** What an item came to: a band, no verdict, or not looked at yet (or not with success). */
export type Outcome = Band | 'not-assessable' | Exclude<QueueState, 'done'>;

/** What speaks most for manipulation, why there is no verdict, or what went wrong with the scan (a code as in `ItemProblem`). */
export type Reason = `trace:${FamilyGroup}` | `why:${NotAssessableReason}` | `problem:${string}`;

/** Which items are shown; null (and no words): all. */
export interface ItemFilter {
  /** Words that must all occur; upper and lower case alike. */
  readonly text: string;
  readonly accountId: string | null;
  readonly sourceId: string | null;
  readonly outcome: Outcome | null;
  readonly reason: Reason | null;
  readonly reviewed: boolean | null;
  readonly label: Label | null;
  /** Posted (where that is told, else added) from the one moment to before the other, milliseconds since 1970. */
  readonly fromMs: number | null;
  readonly beforeMs: number | null;
}

export const NO_FILTER: ItemFilter = {
  ...{ text: '', accountId: null, sourceId: null, outcome: null, reason: null },
  ...{ reviewed: null, label: null, fromMs: null, beforeMs: null },
};

/** What the item came to; an item that is scanned anew is not done. */
export function outcomeOf({ state, result }: ItemRecord): Outcome {
  if (state !== 'done') return state;
  return result?.verdict.band ?? 'not-assessable';
}

/** The kind of reason for what the item came to; null where nothing speaks for manipulation, or nothing is known yet. */
export function reasonOf({ state, result, problem }: ItemRecord): Reason | null {
  if (state === 'failed' && problem) return `problem:${problem.code}`;
  if (state !== 'done' || !result) return null;
  const { reason, contributions } = result.verdict;
  if (reason !== null) return `why:${reason}`;
  const strongest = contributions.reduce<(typeof contributions)[number] | null>(
    (best, one) => (one.llr > (best?.llr ?? 0) ? one : best),
    null,
  );
  return strongest && `trace:${strongest.group}`;
}

/** When it was posted by the word of its page, else when it was added; milliseconds since 1970. */
export function dateOf({ origin, addedAtMs }: ItemRecord): number {
  const posted = origin.post?.postedAt ? Date.parse(origin.post.postedAt) : NaN;
  return Number.isNaN(posted) ? addedAtMs : posted;
}

/** A test for one filter, made once and asked for each item. in: `words`, the searchable words of an item, see `words-of-item.ts` */
export function matcherOf(filter: ItemFilter, words: Words): (item: ItemRecord) => boolean {
  const wanted = wantedWords(filter.text);
  return (item) =>
    (filter.accountId === null || item.accountId === filter.accountId) &&
    (filter.sourceId === null || item.sourceId === filter.sourceId) &&
    (filter.label === null || item.label === filter.label) &&
    (filter.reviewed === null || (item.reviewedAtMs !== null) === filter.reviewed) &&
    (filter.outcome === null || outcomeOf(item) === filter.outcome) &&
    (filter.reason === null || reasonOf(item) === filter.reason) &&
    (filter.fromMs === null || dateOf(item) >= filter.fromMs) &&
    (filter.beforeMs === null || dateOf(item) < filter.beforeMs) &&
    (wanted.length === 0 || hasAll(words(item), item.bytes?.sha256 ?? '', wanted));
}

/** So many characters of a SHA-256 find it; most hashes hold any two digits somewhere, and "clip 13" means a name. */
const SHA256_FROM = 6;

function hasAll(text: string, sha256: string, wanted: readonly string[]): boolean {
  return wanted.every((word) => text.includes(word) || (word.length >= SHA256_FROM && sha256.includes(word)));
}

function wantedWords(text: string): string[] {
  return text.normalize('NFKC').toLowerCase().split(/\s+/).filter(Boolean);
}
