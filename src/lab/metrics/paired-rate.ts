/**
 * Share of fakes that score above their own original; with several originals a fake counts by the share it beats, ties half.
 * in   scores by clip id; originals: fake's id -> ids of its originals
 * out  [0, 1], 0.5 = chance, and the number of fakes compared; null rate where none could be
 */
export function pairedRate(
  scores: ReadonlyMap<string, number>,
  originals: ReadonlyMap<string, readonly string[]>,
): { readonly rate: number | null; readonly pairs: number } {
  let sum = 0;
  let pairs = 0;
  for (const [fakeId, originalIds] of originals) {
    const fake = scores.get(fakeId);
    const reals = originalIds.flatMap((id) => scores.get(id) ?? []);
    if (fake === undefined || reals.length === 0) continue;
    const wins = reals.reduce((won, real) => won + (fake > real ? 1 : fake === real ? 0.5 : 0), 0);
    sum += wins / reals.length;
    pairs += 1;
  }
  return { rate: pairs === 0 ? null : sum / pairs, pairs };
}
