import type { Label } from '../clip';

/** What a layout tells of one of its videos. Paths are relative to the data set's own folder. */
export interface LayoutClip {
  readonly file: string;
  readonly label: Label;
  readonly method: string;
  readonly dataset: string;
  /**
   * Persons and source clips that the video shows, at least one. Clips that share one, directly or through others, form a group.
   * Names carry their data set's name, so that two data sets never share one by accident.
   */
  readonly ties: readonly string[];
  /** Path without extension of the clip it was made from, whether that is there or not; null for reals and where nobody says. */
  readonly originalStem: string | null;
}

/** Text of a small file of the data set; the path is one of those given to `read`. */
export type ReadText = (path: string) => string;

/** Knows one data set as its owners ship it. */
export interface Adapter {
  readonly name: string;
  /** How its folder looks, for a person. */
  readonly layout: string;
  /**
   * in   paths of all files under one folder, relative to it; a reader of their text
   * out  the clips, or null when the folder is not this data set's
   * Throws WorldError when it is, but its labels cannot be read.
   */
  read(files: readonly string[], readText: ReadText): LayoutClip[] | null;
}

/** Null for no clip at all: the folder is not this data set's. */
export function clipsOrNull(clips: LayoutClip[]): LayoutClip[] | null {
  return clips.length === 0 ? null : clips;
}
