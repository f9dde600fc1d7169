import type { VideoVerdict } from '../../detector/verdict/verdict';

/**
 * What a case is made of. Every record is plain JSON (pictures and files are named by their SHA-256 and lie in the store of blobs), carries the id of its case,
 * and changes only together with an entry of the case's journal. Ids are UUIDs, times milliseconds since 1970 (UTC), hashes 64 lower-case hexadecimal figures.
 */

/** One investigation. */
export interface CaseRecord {
  readonly caseId: string;
  readonly name: string;
  /** Who investigates, and what for, in the analyst's own words; both may be empty. */
  readonly operator: string;
  readonly purpose: string;
  readonly createdAtMs: number;
  /** Out of sight, nothing lost; null while open. */
  readonly archivedAtMs: number | null;
  /** In the bin, from where it can be taken back; null otherwise. */
  readonly deletedAtMs: number | null;
  /** The queue of this case rests until the analyst goes on. */
  readonly paused: boolean;
  /** Share of manipulated videos that the analyst expects among those of the case, (0, 1): turns likelihood ratios into posteriors. */
  readonly baseRate: number;
}

/** Somebody whose face or accounts the case is about. */
export interface PersonRecord {
  readonly personId: string;
  readonly caseId: string;
  readonly name: string;
  readonly note: string;
}

/** An account on some platform. */
export interface AccountRecord {
  readonly accountId: string;
  readonly caseId: string;
  /** Whom it shows or belongs to; null while unknown. */
  readonly personId: string | null;
  /** Platform as `Post.site` names it, or a host. */
  readonly platform: string;
  /** Without a leading @. */
  readonly handle: string;
  readonly url: string | null;
  /** The analyst knows that it is the person's own: its clips may enrol the person. */
  readonly verified: boolean;
  /** Names under which it was found as well, by the analyst's word; absent: none. */
  readonly alsoKnownAs?: readonly { readonly platform: string; readonly handle: string }[];
}

export const SOURCE_KINDS = [
  'files',
  'feed',
  'account-page',
  'url-list',
  'zeeschuimer',
  'scan-command',
  'package',
] as const;
export type SourceKind = (typeof SOURCE_KINDS)[number];

/** One act of taking videos in: a drop of files, a list, an account page that was looked through. */
export interface SourceRecord {
  readonly sourceId: string;
  readonly caseId: string;
  readonly kind: SourceKind;
  /** File, folder or page name, as the analyst would recognise it. */
  readonly name: string;
  readonly addedAtMs: number;
  /** What was in the source and did not become an item, each with its line or name and a plain reason. */
  readonly refused: readonly { readonly name: string; readonly reason: string }[];
}

/** What a page or an export said of the post of a video. Never proof. */
export interface PostClaim {
  readonly platform: string;
  readonly permalink: string | null;
  readonly author: string | null;
  readonly postId: string | null;
  /** ISO 8601 in UTC. */
  readonly postedAt: string | null;
  readonly mediaIndex: number;
  /** The platform's own label for generated or altered media. */
  readonly aiLabel: string | null;
}

/** Where a video came from. */
export interface ItemOrigin {
  readonly pageUrl: string | null;
  readonly mediaUrl: string | null;
  readonly post: PostClaim | null;
  /** Of a file: its name with the folders below the one that was picked, and the time of its last change by the file system's word. */
  readonly file: { readonly path: string; readonly modifiedAtMs: number | null } | null;
}

/**
 * `waiting` for the detector, `running` on it, `done`, `failed` (a retry may help), `elsewhere`: its pixels can only be had by opening its page, which
 * the analyst does.
 */
export const QUEUE_STATES = ['waiting', 'running', 'done', 'failed', 'elsewhere'] as const;
export type QueueState = (typeof QUEUE_STATES)[number];

/** Why an item has no result; `code` as in `FileScanProblem`, `detail` one plain sentence. */
export interface ItemProblem {
  readonly code: string;
  readonly detail: string;
}

/** Look of a picture of the video, for finding near duplicates: a 64-bit difference hash, 16 hexadecimal figures. */
export interface PicturePrint {
  readonly timeS: number;
  readonly hash: string;
}

/** How the pixels were obtained: decoded from a file, from the player of a page, copied off the screen, or told by the scan command (no pictures kept). */
export type Pixels = 'file' | 'player' | 'screen' | 'reported';

/** Content credentials of the file; `none` is no sign of anything. `detail`: who signed and what was done, or what is wrong, one plain sentence each. */
export interface ContentCredentials {
  readonly outcome: 'valid' | 'invalid' | 'none' | 'not-checkable';
  readonly detail: readonly string[];
}

/** What the detector said of an item. */
export interface ItemResult {
  readonly verdict: VideoVerdict;
  /**
   * 95 % interval of the verdict's log10 likelihood ratio over the bursts that it rests on; null where there is no ratio, or too little to tell the spread.
   * `llrLow` ranks the items.
   */
  readonly llrLow: number | null;
  readonly llrHigh: number | null;
  readonly pixels: Pixels;
  readonly startedAtMs: number;
  readonly endedAtMs: number;
  readonly durationS: number | null;
  readonly widthPx: number | null;
  readonly heightPx: number | null;
  /** As the container names it, e.g. `avc1.640028`. */
  readonly codec: string | null;
  readonly prints: readonly PicturePrint[];
  /** JPEG, at most 160 px wide, in the store of blobs. */
  readonly thumbnailSha256: string | null;
  /** Of the `EvidenceRecord`, by `recordSha256`; null where none was kept. */
  readonly evidenceSha256: string | null;
  /** The item with the same bytes whose result was taken over, measured by the same model; null when measured itself. */
  readonly takenFromItemId: string | null;
  readonly credentials: ContentCredentials | null;
}

export const LABELS = ['manipulated', 'genuine', 'unclear', 'off-topic'] as const;
/** The analyst's own judgement; never the detector's. */
export type Label = (typeof LABELS)[number];

/** One video of a case. */
export interface ItemRecord {
  readonly itemId: string;
  readonly caseId: string;
  readonly sourceId: string;
  readonly accountId: string | null;
  /** File name, post title or address: what the list shows. */
  readonly name: string;
  /** Items that were added at once differ by fractions, in the order in which they were given: the queue goes by it. */
  readonly addedAtMs: number;
  readonly origin: ItemOrigin;
  readonly state: QueueState;
  /** Scans begun so far. */
  readonly attempts: number;
  readonly problem: ItemProblem | null;
  /** Of the source bytes, where they exist; `kept`: a working copy lies in the store of blobs. `sizeBytes` is null where the hash was only reported. */
  readonly bytes: { readonly sha256: string; readonly sizeBytes: number | null; readonly kept: boolean } | null;
  readonly result: ItemResult | null;
  readonly label: Label | null;
  readonly note: string;
  /** When the analyst last labelled it; null: not reviewed. */
  readonly reviewedAtMs: number | null;
}
