import type { Shown, Truths } from '../feed/post';
import type { KeptRecord } from './records';

/** Seen in view and playing for so long, a video must have an answer. */
const DUE_MS = 5000;
/** Fewer presented pictures than a first verdict can rest on. */
const TOO_FEW_FRAMES = 4;
const WITHOUT_VERDICT = ['looking', 'not-assessable'];

/** One visit's entries carry its number, since each page counts afresh. */
export type Seen = Shown & { readonly visit: number };

export type WrongKind =
  /** The record's thumbnail shows another clip than the element did. */
  | 'other-pictures'
  /** A band for a clip without any face. */
  | 'no-face-there'
  /** A badge spoke before the clip could have been measured, and nothing said so of this clip before. */
  | 'too-early'
  /** The very same figures stand in the record of another clip. */
  | 'taken-from-another';

export interface Wrong {
  readonly kind: WrongKind;
  readonly seen: Seen;
  readonly detail: string;
}

export interface Judged {
  readonly videos: number;
  readonly inView5s: number;
  readonly verdictOrReason: number;
  readonly unanswered: readonly Seen[];
  /** Times that a badge went from one band to another while the same clip was on. */
  readonly bandChanges: number;
  /** At most one for each entry of the log. */
  readonly wrong: readonly Wrong[];
  /** Thumbnails of known videos in which no number could be read: they prove nothing either way. */
  readonly unreadableStamps: number;
  /** Records with a thumbnail that was proved to be of the right clip. */
  readonly provedRecords: number;
}

const saysBand = (tone: string): boolean => !WITHOUT_VERDICT.includes(tone);

function bandChanges(badge: Shown['badge']): number {
  const bands = badge.map(({ tone }) => tone).filter(saysBand);
  return bands.filter((band, i) => i > 0 && band !== bands[i - 1]).length;
}

function wrongRecord(seen: Seen, record: KeptRecord, truths: Truths): Omit<Wrong, 'seen'> | null {
  if (record.stamp !== null && record.stamp !== seen.clip) {
    return { kind: 'other-pictures', detail: `thumbnail of clip ${record.stamp}, record ${record.videoId}` };
  }
  if (record.state === 'assessed' && truths.get(seen.clip) === 'no-face') {
    return { kind: 'no-face-there', detail: `record ${record.videoId}: ${record.band}` };
  }
  return null;
}

function wrongBadge(seen: Seen, all: readonly Seen[], truths: Truths): Omit<Wrong, 'seen'> | null {
  for (const [i, { atMs, tone, words, frames }] of seen.badge.entries()) {
    if (tone === 'looking') continue;
    const detail = `"${words}" at picture ${frames}, ${Math.round(atMs - seen.fromMs)} ms after the source`;
    if (saysBand(tone) && truths.get(seen.clip) === 'no-face') return { kind: 'no-face-there', detail };
    const early = saysBand(tone) ? frames < TOO_FEW_FRAMES : frames === 0 && seen.delivery === 'mse';
    const saidBefore = all.some(
      (other) =>
        other.clip === seen.clip &&
        other !== seen &&
        other.badge.some((said) => said.atMs < atMs && said.tone === tone),
    );
    // Known verdicts come to stay; one that gives way to "looking" was the video's before.
    const takenBack = seen.badge[i + 1]?.tone === 'looking';
    if (early && (!saidBefore || takenBack)) return { kind: 'too-early', detail };
  }
  return null;
}

/** Records whose figures, exact to the last bit, stand in the record of another clip as well: the later one has them from there. */
function borrowed(records: readonly KeptRecord[], clipOf: (record: KeptRecord) => number | null): Map<string, string> {
  const first = new Map<number, KeptRecord>();
  const found = new Map<string, string>();
  for (const record of [...records].sort((a, b) => a.updatedAtMs - b.updatedAtMs)) {
    if (record.state !== 'assessed' || record.margin === null) continue;
    const owner = first.get(record.margin);
    if (!owner) first.set(record.margin, record);
    else if (clipOf(owner) !== null && clipOf(record) !== null && clipOf(owner) !== clipOf(record)) {
      found.set(record.videoId, `figures of record ${owner.videoId} (clip ${clipOf(owner)}), known: ${record.known}`);
    }
  }
  return found;
}

/** Holds what the extension said against what was shown. Pure. */
export function judge(all: readonly Seen[], records: readonly KeptRecord[], truths: Truths): Judged {
  const byUrl = new Map<string, KeptRecord[]>();
  for (const record of records) byUrl.set(record.mediaUrl, [...(byUrl.get(record.mediaUrl) ?? []), record]);
  const clips = new Map(all.map(({ mediaUrl, clip }) => [mediaUrl, clip]));
  const figures = borrowed(records, ({ mediaUrl }) => clips.get(mediaUrl) ?? null);

  const wrong: Wrong[] = [];
  const blamed = new Set<string>();
  for (const seen of all) {
    const badge = wrongBadge(seen, all, truths);
    if (badge) wrong.push({ ...badge, seen });
    for (const record of byUrl.get(seen.mediaUrl) ?? []) {
      const taken = figures.get(record.videoId);
      const found =
        wrongRecord(seen, record, truths) ?? (taken ? { kind: 'taken-from-another' as const, detail: taken } : null);
      // An address may have been shown more than once; its record is one.
      if (!found || badge || blamed.has(record.videoId)) continue;
      blamed.add(record.videoId);
      wrong.push({ ...found, seen });
    }
  }
  const due = all.filter(({ inViewMs }) => inViewMs >= DUE_MS);
  const isAnswered = (seen: Seen): boolean =>
    seen.badge.some(({ tone }) => tone !== 'looking') ||
    (byUrl.get(seen.mediaUrl) ?? []).some(({ state }) => state !== 'looking');
  const ours = records.filter(({ mediaUrl, thumbnail }) => thumbnail && clips.has(mediaUrl));
  return {
    videos: all.filter(({ firstInViewMs }) => firstInViewMs !== null).length,
    inView5s: due.length,
    verdictOrReason: due.filter(isAnswered).length,
    unanswered: due.filter((seen) => !isAnswered(seen)),
    bandChanges: all.reduce((sum, { badge }) => sum + bandChanges(badge), 0),
    wrong,
    unreadableStamps: ours.filter(({ stamp }) => stamp === null).length,
    provedRecords: ours.filter(({ stamp, mediaUrl }) => stamp === clips.get(mediaUrl)).length,
  };
}
