/** What a file that was given is, as far as its name and the kind that the system gives it tell. */
export type FileKind =
  | 'video'
  /** Addresses, an export of Zeeschuimer, what the scan command wrote: which of them, its text tells. */
  | 'list'
  /** A case that was handed over: taken in elsewhere. */
  | 'package'
  /** What systems leave in folders; nobody meant to give it. */
  | 'system'
  | 'other';

const VIDEO = /\.(mp4|m4v|mov|webm|mkv|ogv|ogg|3gp|3g2|avi|wmv|flv|mpe?g|mts|m2ts|ts)$/i;
const LIST = /\.(txt|csv|tsv|json|ndjson|jsonl|md|url)$/i;
const SYSTEM = /(^|\/)(\.[^/]+|__MACOSX)(\/|$)|(^|\/)(Thumbs\.db|desktop\.ini)$/i;

/** in: the file's path within what was given, and its MIME type by the system's word, which may be empty */
export function fileKind(path: string, type: string): FileKind {
  if (SYSTEM.test(path)) return 'system';
  if (VIDEO.test(path)) return 'video';
  if (LIST.test(path)) return 'list';
  if (/\.zip$/i.test(path)) return 'package';
  if (type.startsWith('video/')) return 'video';
  return /^(text\/(plain|csv|tab-separated-values)|application\/(json|x-ndjson))$/.test(type) ? 'list' : 'other';
}
