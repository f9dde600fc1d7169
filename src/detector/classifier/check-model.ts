import * as v from 'valibot';
import { DETAIL_FAMILY } from './detail';
import type { FeatureSchema } from './feature-schema';
import { createModel, usedRanges, type Model } from './model';
import { MODEL_FORMAT_VERSION, modelFileSchema, type ModelFile } from './model-file';

/** The file is no model this program can run; `message` says why in plain words. */
export class BadModelError extends Error {
  override readonly name = 'BadModelError';
}

/**
 * Reads a model for a given feature schema.
 * in   json: what `model.json` holds, untrusted      out  a model that runs
 * Throws BadModelError when the file is malformed or was made for other features.
 */
export function checkModel(json: unknown, schema: FeatureSchema): Model {
  const file = readFile(json);
  if (file.featureSchemaId !== schema.id) {
    throw new BadModelError(
      `The model ${file.id} was trained on the feature set ${file.featureSchemaId}, but this program measures ${schema.id}. ` +
        'Train it again with `npm run lab -- train`.',
    );
  }
  checkSizes(file, schema);
  return createModel(file, schema);
}

function readFile(json: unknown): ModelFile {
  const version = v.safeParse(v.object({ formatVersion: v.unknown() }), json);
  if (!version.success) throw new BadModelError('This is not a Swapwatch model.');
  if (version.output.formatVersion !== MODEL_FORMAT_VERSION) {
    throw new BadModelError(
      `This model has format ${String(version.output.formatVersion)}; this program reads format ${MODEL_FORMAT_VERSION}.`,
    );
  }
  const parsed = v.safeParse(modelFileSchema, json);
  if (!parsed.success) {
    const issue = parsed.issues[0];
    throw new BadModelError(`The model is damaged at "${v.getDotPath(issue) ?? 'top'}": ${issue.message}.`);
  }
  return parsed.output;
}

function checkSizes(file: ModelFile, schema: FeatureSchema): void {
  const inOrder = usedRanges(file.families, schema).map((range) => range.id);
  if (inOrder.join() !== file.families.join()) {
    throw new BadModelError(
      `The model ${file.id} names the families ${file.families.join(', ')}; of these this program knows, in order, ${inOrder.join(', ')}.`,
    );
  }
  const used = usedRanges(file.families, schema).reduce((sum, range) => sum + range.to - range.from, 0);
  const lengths: readonly [string, number, number][] = [
    ['scaler.knots', file.scaler.knots.length, used],
    ['svm.W', file.svm.W.length, used],
  ];
  for (const [name, length, wanted] of lengths) {
    if (length !== wanted) {
      throw new BadModelError(`The model ${file.id} is damaged: ${name} has ${length} numbers, ${wanted} are needed.`);
    }
  }
  const { levels, knots } = file.scaler;
  const bent = knots.findIndex((curve) => curve.length !== levels.length || !rises(curve));
  if (bent >= 0 || !rises(levels)) {
    throw new BadModelError(
      `The model ${file.id} is damaged: ${bent >= 0 ? `scaler.knots.${bent}` : 'scaler.levels'} does not rise over ${levels.length} numbers.`,
    );
  }
  for (const [kind, offsets] of Object.entries(file.calibration.quality)) {
    if (offsets !== null && (offsets.add.length !== offsets.at.length || !rises(offsets.at))) {
      throw new BadModelError(
        `The model ${file.id} is damaged: calibration.quality.${kind} does not say one offset for each of its values, in rising order.`,
      );
    }
  }
  const { noSignBelowLlr, suspiciousFromLlr, strongFromLlr } = file.bands;
  const limits = [noSignBelowLlr, suspiciousFromLlr, strongFromLlr].filter((limit) => limit !== null);
  if (!rises(limits)) {
    throw new BadModelError(`The model ${file.id} is damaged: its band limits ${limits.join(', ')} do not rise.`);
  }
  if (file.domain.minFaceSizePx > file.domain.maxFaceSizePx) {
    throw new BadModelError(`The model ${file.id} is damaged: its smallest face is larger than its largest.`);
  }
  const { detail } = file.domain;
  if (file.calibration.quality.detail !== null && detail === null) {
    throw new BadModelError(`The model ${file.id} is damaged: it calibrates by fine detail, but does not limit it.`);
  }
  if (detail !== null && detail.min > detail.max) {
    throw new BadModelError(`The model ${file.id} is damaged: its least fine detail is more than its most.`);
  }
  if (detail !== null && !file.families.includes(DETAIL_FAMILY)) {
    throw new BadModelError(
      `The model ${file.id} is damaged: it limits fine detail, but does not read ${DETAIL_FAMILY}, which tells it.`,
    );
  }
}

function rises(numbers: readonly number[]): boolean {
  return numbers.every((one, i) => i === 0 || one >= numbers[i - 1]!);
}
