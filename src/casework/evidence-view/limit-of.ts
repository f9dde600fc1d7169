/** What is said of a video: a ratio with its interval, log10. */
interface Said {
  readonly llr: number;
  /** Null where no interval is known. */
  readonly low: number | null;
  readonly high: number | null;
}

/** Beyond these no log10 likelihood ratio is said, whatever was measured: what the calibration clips support. */
interface Bounds {
  readonly lowerLlr: number;
  readonly upperLlr: number;
}

/**
 * The bound at which a ratio or an end of its interval stands, so that it may lie beyond; null where none does. An interval whose ends both stand there has no width,
 * which tells of the bound alone and not of how sure anything is.
 * in   `bounds`: those of the model that said it
 */
export function limitOf({ llr, low, high }: Said, { lowerLlr, upperLlr }: Bounds): number | null {
  if ((high ?? llr) >= upperLlr) return upperLlr;
  return (low ?? llr) <= lowerLlr ? lowerLlr : null;
}
