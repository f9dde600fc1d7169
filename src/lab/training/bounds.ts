import type { ModelFile } from '../../detector/classifier/model-file';

/**
 * How strong a statement a calibration set can carry: with N independent sources of reals none of which scored as high, the data cannot show that
 * more than about one in N + 1 would. So the ratio is held to (N real groups + 1) : 1 for manipulation and 1 : (N fake groups + 1) against,
 * the idea of the empirical bounds of Vergeer et al. 2016 (Science & Justice 56, ELUB: one misleading observation added on each side) in its
 * simplest, strictest form. Groups, not clips: clips of one person are not independent.
 * in   numbers of groups with at least one calibrated real, fake      out  log10 bounds
 */
export function llrBounds(realGroups: number, fakeGroups: number): ModelFile['bounds'] {
  return { lowerLlr: -Math.log10(fakeGroups + 1), upperLlr: Math.log10(realGroups + 1) };
}
