/** One judged video: the higher the score, the more signs of manipulation. */
export interface Scored {
  readonly score: number;
  readonly fake: boolean;
}

/** Scores of fakes and of reals apart. Throws RangeError on a score that is no number. */
export function splitScores(items: readonly Scored[]): { fakes: number[]; reals: number[] } {
  const bad = items.find((item) => Number.isNaN(item.score));
  if (bad) throw new RangeError(`scores: NaN for a ${bad.fake ? 'fake' : 'real'}`);
  return {
    fakes: items.filter((item) => item.fake).map((item) => item.score),
    reals: items.filter((item) => !item.fake).map((item) => item.score),
  };
}
