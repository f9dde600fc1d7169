import type { BurstFamily, FamilyGroup, FeatureFamily } from './family';
import { colourResidual } from './colour/colour-residual';
import { iqm18 } from './quality/iqm18';
import { bandEnergies } from './region/band-energies';
import { partDifferences } from './region/part-differences';
import { regionSlopes } from './region/region-slopes';
import { spam3Halves } from './region/spam3-halves';
import { blockDct } from './residual/block-dct';
import { residualStatisticsFamily } from './residual/residual-statistics';
import { spam3 } from './residual/spam3';
import { spam3Half } from './residual/spam3-half';
import { spam3Kb } from './residual/spam3-kb';
import { spam3SecondOrder } from './residual/spam3-second-order';
import { spam3T2 } from './residual/spam3-t2';
import { azimuthalSpectrum } from './spectrum/azimuthal-spectrum';
import { welchSpectrum } from './spectrum/welch-spectrum';
import { blockDctDifference } from './surround/block-dct-difference';
import { coOccurrenceDifference } from './surround/co-occurrence-difference';
import { colourResidualDifference } from './surround/colour-residual-difference';
import { residualDifference } from './surround/residual-difference';
import { spam3Difference } from './surround/spam3-difference';
import { welchDifference } from './surround/welch-difference';
import { alignedFlicker } from './temporal/aligned-flicker';
import { alignedHalfSpam3 } from './temporal/aligned-half-spam3';
import { alignedResidualSpam3 } from './temporal/aligned-residual-spam3';
import { alignedSecondSpam3 } from './temporal/aligned-second-spam3';
import { alignedSpam3 } from './temporal/aligned-spam3';
import { alignedSpam3T3 } from './temporal/aligned-spam3-t3';
import { alignedTimeTriples } from './temporal/aligned-time-triples';
import { flickerInner } from './temporal/flicker-inner';
import { landmarkMotion } from './temporal/landmark-motion';
import { lbpTop } from './temporal/lbp-top';
import { lipFlicker } from './temporal/lip-flicker';
import { mouthSharpness } from './temporal/mouth-sharpness';
import { regionFlicker } from './temporal/region-flicker';
import { spaceTimeTriples } from './temporal/space-time-triples';
import { stillPixels } from './temporal/still-pixels';
import { stillTimeTriples } from './temporal/still-time-triples';
import { lbp } from './texture/lbp';
import { lbpAligned } from './texture/lbp-aligned';
import { lbpChroma } from './texture/lbp-chroma';
import { wen121 } from './wen/wen121';

/** All families in the order of the feature vector. */
export const FAMILIES: readonly FeatureFamily[] = [
  iqm18,
  azimuthalSpectrum,
  welchSpectrum,
  spam3,
  spam3T2,
  spam3SecondOrder,
  spam3Half,
  spam3Kb,
  blockDct,
  residualStatisticsFamily,
  lbp,
  lbpAligned,
  regionSlopes,
  partDifferences,
  welchDifference,
  residualDifference,
  lbpChroma,
  colourResidual,
  colourResidualDifference,
  coOccurrenceDifference,
  bandEnergies,
  blockDctDifference,
  spam3Difference,
  wen121,
  spam3Halves,
];

/** Families measured on bursts of consecutive frames, in order; their values lie after those of all frame families. */
export const BURST_FAMILIES: readonly BurstFamily[] = [
  alignedFlicker,
  lipFlicker,
  regionFlicker,
  flickerInner,
  stillPixels,
  landmarkMotion,
  mouthSharpness,
  lbpTop,
  alignedSpam3,
  alignedSpam3T3,
  alignedTimeTriples,
  stillTimeTriples,
  alignedSecondSpam3,
  alignedResidualSpam3,
  alignedHalfSpam3,
  spaceTimeTriples,
];

/** What names, slices and the schema's identity are made of; what a family computes is no matter there. */
type FamilyLabel = Pick<FeatureFamily, 'id' | 'group' | 'version' | 'names'>;

const ALL_FAMILIES: readonly FamilyLabel[] = [...FAMILIES, ...BURST_FAMILIES];

/** "family.name" of every value, in order: the frame part, then the burst part. */
export const FEATURE_NAMES: readonly string[] = ALL_FAMILIES.flatMap(({ id, names }) =>
  names.map((name) => `${id}.${name}`),
);

export const FEATURE_COUNT = FEATURE_NAMES.length;

/** Values measured on single frames: indices 0 to this. */
export const FRAME_FEATURE_COUNT = FAMILIES.reduce((sum, { names }) => sum + names.length, 0);

/** Values measured on bursts: those after `FRAME_FEATURE_COUNT`. */
export const BURST_FEATURE_COUNT = FEATURE_COUNT - FRAME_FEATURE_COUNT;

/** Where one family's values lie in the whole feature vector: [from, to). */
export interface FamilySlice {
  readonly id: string;
  readonly group: FamilyGroup;
  readonly from: number;
  readonly to: number;
}

/** Frame families first, then burst families; the burst part of a vector begins at `FRAME_FEATURE_COUNT`. */
export const FAMILY_SLICES: readonly FamilySlice[] = ALL_FAMILIES.map(({ id, group, names }, i) => {
  const from = ALL_FAMILIES.slice(0, i).reduce((sum, family) => sum + family.names.length, 0);
  return { id, group, from, to: from + names.length };
});

/** FNV-1a, 32 bits, as eight hexadecimal digits: tells schemas apart, guards against nothing else. */
function fingerprint(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}

/** Identity of lists of families: changes with any name, group, order or version in them, and when a family goes from frames to bursts. */
export function schemaId(frames: readonly FamilyLabel[], bursts: readonly FamilyLabel[]): string {
  const count = [...frames, ...bursts].reduce((sum, { names }) => sum + names.length, 0);
  const lines = (families: readonly FamilyLabel[], mark: string): string[] =>
    families.map(({ id, group, version, names }) => `${mark}${id}@${version}/${group}:${names.join('|')}`);
  return `f${count}-${fingerprint([...lines(frames, ''), ...lines(bursts, 'burst ')].join('\n'))}`;
}

/** What a model must have been trained on to be usable with this code. */
export const FEATURE_SCHEMA_ID = schemaId(FAMILIES, BURST_FAMILIES);
