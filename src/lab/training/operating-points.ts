import type { ModelFile } from '../../detector/classifier/model-file';
import { clopperPearson } from '../metrics/clopper-pearson';
import type { RatedClip } from './thresholds';

type OperatingPoints = ModelFile['operatingPoints'];
type OperatingPoint = NonNullable<OperatingPoints['suspicious']>;

/**
 * What the limits of the bands do on held-out clips and their copies: shares of reals and of fakes at or above each, with intervals.
 * The limits were placed on these very clips, so the shares of reals are what was asked for and a little too good; `lab evaluate` judges by limits placed on
 * other clips. The intervals are Clopper and Pearson's for as many trials as there are groups, since clips of one group are not independent.
 */
export function operatingPoints(rated: readonly RatedClip[], bands: ModelFile['bands']): OperatingPoints {
  const at = (limit: number | null): OperatingPoint | null =>
    limit === null ? null : { falseAlarms: shareFrom(limit, rated, 'real'), found: shareFrom(limit, rated, 'fake') };
  return { suspicious: at(bands.suspiciousFromLlr), strong: at(bands.strongFromLlr) };
}

function shareFrom(limit: number, rated: readonly RatedClip[], label: 'fake' | 'real'): OperatingPoint['found'] {
  const here = rated.filter(({ clip }) => clip.label === label);
  const share = here.filter(({ llr }) => llr >= limit).length / here.length;
  const groups = new Set(here.map(({ clip }) => clip.group)).size;
  return { share, ...clopperPearson(share * groups, groups) };
}
