/**
 * Log10 likelihood ratio of a video in which several faces were judged.
 *
 * If one of K faces is manipulated, each as likely as the others beforehand, what was measured of the other K - 1 is as probable as in an untouched
 * video, so the video's ratio is the mean of the faces' ratios. One suspicious face among K thus loses up to log10 K against what it says by itself:
 * every further face is one more chance of a false alarm.
 * in   unbounded log10 ratios, one a judged face      out  between the largest less log10 K, and the largest
 * Throws RangeError for none.
 */
export function llrOfFaces(llrs: readonly number[]): number {
  if (llrs.length === 0) throw new RangeError('llrOfFaces: no judged face');
  // Powers relative to the largest, so that none overflows.
  const largest = Math.max(...llrs);
  return largest + Math.log10(llrs.reduce((sum, llr) => sum + 10 ** (llr - largest), 0) / llrs.length);
}
