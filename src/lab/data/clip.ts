export const LABELS = ['fake', 'real'] as const;
export type Label = (typeof LABELS)[number];

/** One row of `manifest.tsv`. */
export interface Clip {
  readonly id: string;
  /** Path relative to the data folder. */
  readonly file: string;
  readonly label: Label;
  /** How it was forged; `none` for reals. */
  readonly method: string;
  /** What was manipulated, e.g. `face-swap` or `lip-sync`; `none` for reals, `unknown` where the manifest does not say. */
  readonly kind: string;
  readonly dataset: string;
  /** A person, a pair of persons or a source clip; splits never share one. */
  readonly group: string;
  /** True where the data set holds both fakes and their originals, filmed alike. */
  readonly paired: boolean;
  /** Id of the clip this fake was made from, where the manifest names it. */
  readonly originalId: string | null;
  readonly sha256: string;
}
