import { createHash } from 'node:crypto';
import type { FeatureSchema } from '../../detector/classifier/feature-schema';
import { MODEL_FORMAT_VERSION, type ModelFile } from '../../detector/classifier/model-file';
import type { Scaler } from '../../detector/classifier/scaler';
import { llrBounds } from './bounds';
import { FLAT } from './calibrate';
import type { ClipVectors } from './clip-vectors';
import { crossValidate, type HeldOut } from './cross-validate';
import { learnDecision, rateClips } from './decision';
import { trainLinear } from './linear-model';
import { operatingPoints } from './operating-points';
import { recipeRanges, type Recipe } from './recipe';
import type { Study } from './study';
import { guardedSources } from './thresholds';
import { CLEAN } from './training-item';

export interface ModelSettings {
  readonly minFrames: number;
  /** Null: by the length of the clip and the size of its pictures. */
  readonly burstsPerClip: number | null;
  /** Null: made from the model's numbers. */
  readonly id: string | null;
}

export interface TrainedModel {
  readonly file: ModelFile;
  readonly heldOut: readonly HeldOut[];
}

/**
 * Trains the model that ships: SVM on all samples; calibration, domain, band limits and bounds on held-out margins of group-disjoint cross-validation.
 * Throws RangeError when the held-out margins do not rise with manipulation at all.
 */
export async function buildModelFile(
  study: Study,
  recipe: Recipe,
  schema: FeatureSchema,
  settings: ModelSettings,
): Promise<TrainedModel> {
  const heldOut = await crossValidate(study);
  const { calibration, domain, bands } = learnDecision(heldOut, guardedSources(heldOut.map(({ clip }) => clip)));
  if (calibration.withBursts.a <= FLAT || calibration.withoutBursts.a <= FLAT) {
    throw new RangeError(
      `buildModelFile: calibration slopes ${calibration.withBursts.a}, ${calibration.withoutBursts.a}; held-out margins carry no signal`,
    );
  }
  const { scaler, svm } = trainLinear(study.items, recipe);
  const clips = study.tested;
  const groups = (label: 'fake' | 'real'): number =>
    new Set(clips.filter(({ clip }) => clip.label === label).map(({ clip }) => clip.group)).size;
  const fakeClips = clips.filter(({ clip }) => clip.label === 'fake').length;
  const body: Omit<ModelFile, 'id'> = {
    formatVersion: MODEL_FORMAT_VERSION,
    featureSchemaId: schema.id,
    families: recipeRanges(recipe).map((range) => range.id),
    scaler: { levels: [...scaler.levels], knots: storedKnots(scaler) },
    svm: { options: { kernel: 'linear', whitening: false }, b: svm.b, W: [...svm.W!] },
    calibration,
    bounds: llrBounds(groups('real'), groups('fake')),
    bands,
    operatingPoints: operatingPoints(rateClips(heldOut, { calibration, domain }), bands),
    minFrames: settings.minFrames,
    domain,
    provenance: {
      trainer: trainerOf(recipe),
      experts: recipe.experts.map(({ ranges, cost, blockNormalise, learnsFrom }) => ({
        families: ranges.map(({ id }) => id),
        cost,
        blockNormalise,
        ...(learnsFrom && { learnsFrom: [...learnsFrom] }),
      })),
      burstsPerClip: settings.burstsPerClip,
      fakeClips,
      realClips: clips.length - fakeClips,
      groups: new Set(clips.map(({ clip }) => clip.group)).size,
      datasets: [...new Set(clips.map(({ clip }) => clip.dataset))].sort(),
      dataSha256: clipsSha256(clips),
    },
  };
  return { file: { id: settings.id ?? `svm-${sha256([JSON.stringify(body)]).slice(0, 8)}`, ...body }, heldOut };
}

/** Knots as a model file has them, to seven figures, as many as a single-precision number has: an eighth would double nothing but the file. */
export function storedKnots({ knots }: Scaler): number[][] {
  return knots.map((curve) => curve.map((value) => Number(value.toPrecision(7))));
}

/** How a recipe trains, in a line. */
export function trainerOf({
  experts,
  loss,
  scaling,
  variants,
  calibratedBy,
  sourceBalance,
  groupBalance,
  folds,
  seed,
  deals,
}: Recipe): string {
  const copies = Object.entries(variants).map(([variant, weight]) => `${variant} ${weight}`);
  return [
    `${experts.length === 1 ? 'linear SVM' : `sum of ${experts.length} linear SVMs`}, dual coordinate descent, ${loss}`,
    `scores by ${scaling}`,
    `variants ${copies.join(' + ')}`,
    ...(calibratedBy.join() === CLEAN ? [] : [`calibrated by ${calibratedBy.join(' + ')}`]),
    ...(sourceBalance > 0 ? [`sources evened out by ${sourceBalance}`] : []),
    ...(groupBalance > 0 ? [`groups evened out by ${groupBalance}`] : []),
    `${folds} folds, seed ${seed}${deals === 1 ? '' : `, dealt ${deals} times`}`,
  ].join(', ');
}

/** SHA-256 over the sorted SHA-256 of clips: names a set of clips. */
export function clipsSha256(clips: readonly ClipVectors[]): string {
  return sha256(clips.map(({ clip }) => clip.sha256).sort());
}

function sha256(lines: readonly string[]): string {
  return createHash('sha256').update(lines.join('\n')).digest('hex');
}
