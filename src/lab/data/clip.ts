export const LABELS = ['fake', 'real'] as const;
export type Label = (typeof LABELS)[number];

/** One video with its label: a row of `manifest.tsv`, or a file of a data set in its owners' layout. */
export interface Clip {
  readonly id: string;
  /** Path relative to the data folder, with `/` between its parts; leads out of it where a playable copy stands in. */
  readonly file: string;
  readonly label: Label;
  /** How it was forged, as the data set's owners call it; `none` for reals (or what was done to their sound). */
  readonly method: string;
  /** What was manipulated, e.g. `face-swap` or `lip-sync`; `none` for reals, `unknown` where nobody says. */
  readonly kind: string;
  readonly dataset: string;
  /** A person, a pair of persons or a source clip; splits never share one. */
  readonly group: string;
  /** True where the data set holds both fakes and their originals, filmed alike. */
  readonly paired: boolean;
  /** Id of the clip this fake was made from, where it is known. */
  readonly originalId: string | null;
  readonly sha256: string;
}
