import type { ItemRecord, SourceKind } from '../model/records';

/** A video that a source names, with all that an item is to say of it from the beginning. */
export type FoundVideo = Pick<ItemRecord, 'name' | 'origin' | 'bytes' | 'state' | 'problem' | 'result'>;

/** Why something in a source does not become an item. */
export const REFUSALS = [
  'no-address',
  'not-on-the-web',
  'has-password',
  'private-host',
  'playlist',
  'too-long',
  'too-large',
  'too-many',
  'twice',
  'in-case',
  'not-json',
  'not-a-record',
  'other-platform',
  'no-video',
  'nameless-post',
  'not-a-video-file',
  'package-file',
  'empty-file',
  'unreadable-file',
] as const;
export type Refusal = (typeof REFUSALS)[number];

/** Something that was refused: where it stood (`line` counts from 1; null in a folder) and what it was called there. */
export interface Refused {
  readonly line: number | null;
  readonly name: string;
  readonly refusal: Refusal;
}

export type Finding =
  { readonly found: FoundVideo; readonly line: number } | { readonly found: null; readonly refused: Refused };

/** Reads one text, a piece at a time, in the order of its lines. Whatever the text says, it never throws. */
export interface ListReader {
  push(text: string): Finding[];
  end(): Finding[];
  /** What the text turned out to be; null until that is known. */
  kind(): SourceKind | null;
}

/** Longest name that an item gets, characters; what is longer is cut. */
const NAME_CHARS = 200;
/** Longest piece of a refused line that is shown. */
const SHOWN_CHARS = 120;

/** The beginning of a text, on one line. in: `chars`: at most so many, the sign for what was left out included */
export function cut(text: string, chars = NAME_CHARS): string {
  const flat = text
    .slice(0, chars * 4)
    .replace(/\s+/g, ' ')
    .trim();
  const characters = [...flat];
  return characters.length > chars ? `${characters.slice(0, chars - 1).join('')}…` : flat;
}

/** in: `text`: the line itself, as far as it was read */
export function refuse(line: number, text: string, refusal: Refusal): Finding {
  return { found: null, refused: { line, name: cut(text, SHOWN_CHARS), refusal } };
}
