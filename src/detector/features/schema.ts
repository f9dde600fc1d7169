import type { FamilyGroup, FeatureFamily } from './family';
import { iqm18 } from './quality/iqm18';
import { partDifferences } from './region/part-differences';
import { regionSlopes } from './region/region-slopes';
import { blockDct } from './residual/block-dct';
import { residualStatisticsFamily } from './residual/residual-statistics';
import { spam3 } from './residual/spam3';
import { spam3Half } from './residual/spam3-half';
import { spam3Kb } from './residual/spam3-kb';
import { spam3SecondOrder } from './residual/spam3-second-order';
import { spam3T2 } from './residual/spam3-t2';
import { azimuthalSpectrum } from './spectrum/azimuthal-spectrum';
import { welchSpectrum } from './spectrum/welch-spectrum';
import { residualDifference } from './surround/residual-difference';
import { welchDifference } from './surround/welch-difference';
import { lbp } from './texture/lbp';
import { lbpAligned } from './texture/lbp-aligned';

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
];

/** "family.name" of every value, in order. */
export const FEATURE_NAMES: readonly string[] = FAMILIES.flatMap(({ id, names }) =>
  names.map((name) => `${id}.${name}`),
);

export const FEATURE_COUNT = FEATURE_NAMES.length;

/** Where one family's values lie in the feature vector: [from, to). */
export interface FamilySlice {
  readonly id: string;
  readonly group: FamilyGroup;
  readonly from: number;
  readonly to: number;
}

export const FAMILY_SLICES: readonly FamilySlice[] = FAMILIES.map(({ id, group, names }, i) => {
  const from = FAMILIES.slice(0, i).reduce((sum, family) => sum + family.names.length, 0);
  return { id, group, from, to: from + names.length };
});

/** FNV-1a, 32 bits, as eight hexadecimal digits: tells schemas apart, guards against nothing else. */
function fingerprint(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}

/** Identity of a list of families: changes with any name, group, order or version in it. */
export function schemaId(families: readonly FeatureFamily[]): string {
  const count = families.reduce((sum, { names }) => sum + names.length, 0);
  const text = families
    .map(({ id, group, version, names }) => `${id}@${version}/${group}:${names.join('|')}`)
    .join('\n');
  return `f${count}-${fingerprint(text)}`;
}

/** What a model must have been trained on to be usable with this code. */
export const FEATURE_SCHEMA_ID = schemaId(FAMILIES);
