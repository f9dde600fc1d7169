import { localTimeOf } from '../../../../casework/journal/local-time';
import type { JournalEntry } from '../../../../casework/model/journal';
import { byTexts } from '../../../texts/casework/journal-words';
import { stepText } from '../../../texts/casework/step-words';
import { formatLanguage, numberText } from '../../../texts/translate';

/** A line of the journal as the list shows it. */
export interface LineView {
  readonly time: string;
  readonly who: string;
  readonly what: string;
  /** Whom or what the step was about; empty where the line does not tell in short. */
  readonly about: string;
}

/** The name that people know a record by; null where there is none of it, or no such record any more. in: the id of a record of any kind */
export type NameOf = (id: string) => string | null;

/** A step may tell of ten thousand videos: nobody reads more than this on a page; all of it is in the package. */
const MOST_SIGNS = 4000;

const NAMELESS: NameOf = () => null;

const nameIn = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && 'name' in value ? value.name : null;

/** The name or number in a step's detail that tells most. */
function aboutOf({ detail }: JournalEntry, nameOf: NameOf): string {
  const { name, handle, intoHandle, count, to } = detail;
  const account = typeof intoHandle === 'string' ? `${String(handle)} → ${intoHandle}` : handle;
  const ids = [detail['personId'], detail['accountId'], detail['itemId']];
  const known = ids.map((id) => (typeof id === 'string' ? nameOf(id) : null));
  const told = [name, account, ...known, nameIn(to)].find((one) => typeof one === 'string');
  return told ?? (typeof count === 'number' ? numberText(count) : '');
}

/** What the list says of a line, in the language of the page. */
export function lineView(entry: JournalEntry, nameOf = NAMELESS): LineView {
  const time = new Intl.DateTimeFormat(formatLanguage(), { dateStyle: 'short', timeStyle: 'medium' }).format(
    entry.atMs,
  );
  return { time, who: byTexts[entry.by], what: stepText(entry.what), about: aboutOf(entry, nameOf) };
}

/** The moment of a line in UTC, ISO 8601. */
export function utcOf({ atMs }: JournalEntry): string {
  return localTimeOf(atMs, 0).replace('+00:00', 'Z');
}

/** One thing that a line says in detail: a value, or what it was and what it became. */
export interface DetailView {
  readonly name: string;
  readonly values: readonly string[];
}

function isChange(value: unknown): value is { readonly from?: unknown; readonly to?: unknown } {
  return (
    typeof value === 'object' && value !== null && Object.keys(value).every((key) => key === 'from' || key === 'to')
  );
}

/** An id is of no use to people: the name stands before it. */
function valueText(value: unknown, nameOf: NameOf): string {
  if (typeof value !== 'string') {
    const json = JSON.stringify(value) ?? '';
    return json.length > MOST_SIGNS ? `${json.slice(0, MOST_SIGNS)} …` : json;
  }
  const name = nameOf(value);
  return name === null ? value : `${name} (${value})`;
}

/** All that a line says in detail, in the order in which it was written. */
export function detailViews({ detail }: JournalEntry, nameOf = NAMELESS): DetailView[] {
  return Object.entries(detail).map(([name, value]) => ({
    name,
    values: (isChange(value) ? [value.from ?? null, value.to ?? null] : [value]).map((one) => valueText(one, nameOf)),
  }));
}

/** Whether the clock was set back between two lines that follow each other. */
export function clockWentBack(before: JournalEntry | undefined, entry: JournalEntry): boolean {
  return before !== undefined && entry.atMs < before.atMs;
}
