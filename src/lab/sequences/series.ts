/** Added before a logarithm: what trembles in a face at rest, of its order. */
const FLOOR = 1e-3;

/** Bands of a spectrum, Hz: slow turns of the head and phrases; nods, blinks and syllables; what trembles. */
export const BANDS_HZ = [
  [0.3, 1],
  [1, 2.5],
  [2.5, 6],
] as const;

export type Series = readonly number[];

export function meanOf(series: Series): number {
  return series.reduce((sum, value) => sum + value, 0) / series.length;
}

/** ln of the root mean square. */
export function logRms(series: Series): number {
  return Math.log(Math.sqrt(meanOf(series.map((value) => value ** 2))) + FLOOR);
}

/** Differences of neighbours. */
export function steps(series: Series): number[] {
  return series.slice(1).map((value, t) => value - series[t]!);
}

/** The series without its mean and its trend, the line through them by least squares. */
export function withoutLine(series: Series): number[] {
  const mean = meanOf(series);
  const middle = (series.length - 1) / 2;
  const along = series.reduce((sum, value, t) => sum + (t - middle) * (value - mean), 0);
  const spread = series.reduce((sum, _, t) => sum + (t - middle) ** 2, 0);
  const slope = spread === 0 ? 0 : along / spread;
  return series.map((value, t) => value - mean - slope * (t - middle));
}

/**
 * ln of the power in each of `BANDS_HZ`, without the series' line, by a Hann window of its whole length.
 * in   even steps, `rateHz` of them a second; a band without a bin gets the bin that lies nearest to its middle
 */
export function bandPowers(series: Series, rateHz: number): number[] {
  const count = series.length;
  const windowed = withoutLine(series).map(
    (value, t) => value * (0.5 - 0.5 * Math.cos((2 * Math.PI * (t + 0.5)) / count)),
  );
  const powerAt = (bin: number): number => {
    const turn = (2 * Math.PI * bin) / count;
    const re = windowed.reduce((sum, value, t) => sum + value * Math.cos(turn * t), 0);
    const im = windowed.reduce((sum, value, t) => sum + value * Math.sin(turn * t), 0);
    return (re ** 2 + im ** 2) / count;
  };
  const bins = Array.from({ length: Math.floor(count / 2) }, (_, k) => k + 1);
  return BANDS_HZ.map(([from, to]) => {
    const inside = bins.filter((bin) => (bin * rateHz) / count >= from && (bin * rateHz) / count < to);
    const nearest = Math.max(1, Math.round((((from + to) / 2) * count) / rateHz));
    return Math.log(meanOf((inside.length > 0 ? inside : [nearest]).map(powerAt)) + FLOOR ** 2);
  });
}
