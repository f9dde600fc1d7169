import type { RecordKind } from '../model/kinds';

/** Where the parts of a case lie within its package. */
export const JOURNAL_PATH = 'journal.ndjson';
export const README_PATH = 'README.txt';
export const REPORT_PATHS = { html: 'report.html', json: 'report.json', csv: 'ranking.csv' } as const;

/** Kinds in the order in which they are packed: what others refer to comes first. */
export const PACKED_KINDS = [
  'case',
  'person',
  'account',
  'source',
  'item',
  'evidence',
  'movement',
  'enrolment',
] as const satisfies readonly RecordKind[];

/** The file that holds the records of a kind, one a line. */
export function recordsPath(kind: RecordKind): string {
  return `records/${kind}.ndjson`;
}

/** The kind of the records in this file; null: it holds none. */
export function kindOfPath(path: string): RecordKind | null {
  return PACKED_KINDS.find((kind) => recordsPath(kind) === path) ?? null;
}

const ENDINGS: Readonly<Record<string, string>> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
  'video/mp4': 'mp4',
  'video/webm': 'webm',
  'video/quicktime': 'mov',
  'video/x-matroska': 'mkv',
};

/** Pictures and videos are named by their SHA-256, with an ending by which other programs know what they are. */
export function blobPath(sha256: string, type: string): string {
  return `${type.startsWith('image/') ? 'pictures' : 'videos'}/${sha256}.${ENDINGS[type] ?? 'bin'}`;
}

/**
 * The kind that a picture or video of a package counts as: one of ours, by its place, or none in particular. A package may call a picture a page, and what the browser
 * is given under that name it would run.
 */
export function harmlessType(path: string, type: string): string {
  const isPicture = path.startsWith('pictures/');
  const isKnown = isPicture ? /^image\/(jpeg|png|webp)$/.test(type) : /^video\/[\w.+-]+$/.test(type);
  return isKnown ? type : 'application/octet-stream';
}

/** The SHA-256 by which a picture or video is named; null for other files. */
export function sha256OfPath(path: string): string | null {
  return /^(?:pictures|videos)\/([0-9a-f]{64})\.\w+$/.exec(path)?.[1] ?? null;
}
