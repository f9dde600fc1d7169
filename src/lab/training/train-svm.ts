import type { LibSvmConstructor } from 'libsvm-js';
import SVM, { type SvmJson } from 'ml-svm';
import { readLibSvmText, type LibSvmText } from './libsvm-text';
import { loadLibSvm } from './load-libsvm';

/** LIBSVM and ml-svm must give the same decision value to this; a larger gap means that the conversion is wrong. */
const DECISION_TOLERANCE = 1e-6;

export type SvmKernel = { readonly name: 'linear' } | { readonly name: 'rbf'; readonly gamma: number };

export interface SvmTraining {
  readonly kernel: SvmKernel;
  /** C of C-SVC. */
  readonly cost: number;
  /** Weigh C inversely to class counts, so that the rarer class is not drowned. */
  readonly balanced: boolean;
}

/**
 * Trains a C-SVC with LIBSVM and turns it into ml-svm's JSON.
 * in   rows: one vector a sample, all of one length; fake: per row, true = positive class
 * out  the model, whose margin is positive on the fakes' side
 * Throws RangeError when a class is missing, lengths differ, or ml-svm and LIBSVM disagree by more than `DECISION_TOLERANCE` on one of
 * the first 300 training rows.
 */
export async function trainSvm(
  rows: readonly ArrayLike<number>[],
  fake: readonly boolean[],
  training: SvmTraining,
): Promise<SvmJson> {
  const fakes = fake.filter(Boolean).length;
  if (rows.length !== fake.length || fakes === 0 || fakes === fake.length) {
    throw new RangeError(`trainSvm: ${rows.length} rows, ${fake.length} labels, ${fakes} of them fake`);
  }
  const LibSvm = await loadLibSvm();
  const { cost, balanced } = training;
  // LIBSVM's text keeps 6 digits of gamma.
  const kernel =
    training.kernel.name === 'rbf'
      ? { ...training.kernel, gamma: Number(training.kernel.gamma.toPrecision(6)) }
      : training.kernel;
  // LIBSVM's text keeps 8 digits of a support vector: rounded beforehand, it loses nothing, and both programs hold the same numbers.
  const plain = rows.map((row) => Array.from(row, (value) => Number(value.toPrecision(8))));
  const svm = new LibSvm({
    type: LibSvm.SVM_TYPES.C_SVC,
    kernel: kernel.name === 'linear' ? LibSvm.KERNEL_TYPES.LINEAR : LibSvm.KERNEL_TYPES.RBF,
    cost,
    // A tenth of LIBSVM's default, so that margins do not hang on where the solver stopped.
    tolerance: 1e-4,
    cacheSize: 100,
    quiet: true,
    ...(kernel.name === 'rbf' && { gamma: kernel.gamma }),
    ...(balanced && { weight: { 1: rows.length / (2 * fakes), '-1': rows.length / (2 * (rows.length - fakes)) } }),
  });
  try {
    svm.train(
      plain,
      fake.map((one) => (one ? 1 : -1)),
    );
    const text = readLibSvmText(svm.serializeModel());
    const vectors = svm.getSVIndices().map((index) => plain[index]!);
    const json = kernel.name === 'linear' ? linearJson(text, vectors) : rbfJson(text, vectors, kernel.gamma);
    checkAgreement(LibSvm, text, json, plain);
    return json;
  } finally {
    svm.free();
  }
}

function linearJson(text: LibSvmText, vectors: readonly (readonly number[])[]): SvmJson {
  const W = new Array<number>(vectors[0]!.length).fill(0);
  for (const [i, vector] of vectors.entries()) {
    for (let j = 0; j < W.length; j += 1) W[j]! += text.coefficients[i]! * vector[j]!;
  }
  return { options: { kernel: 'linear', whitening: false }, b: text.offset, W };
}

function rbfJson(text: LibSvmText, vectors: readonly (readonly number[])[], gamma: number): SvmJson {
  return {
    // LIBSVM: exp(-gamma |x - y|^2); ml-kernel: exp(-|x - y|^2 / (2 sigma^2)).
    options: { kernel: 'rbf', kernelOptions: { sigma: Math.sqrt(1 / (2 * gamma)) }, whitening: false },
    b: text.offset,
    X: vectors,
    Y: text.coefficients.map(Math.sign),
    alphas: text.coefficients.map(Math.abs),
  };
}

/** Largest number of rows compared; RBF decisions in JavaScript are slow. */
const CHECKED_ROWS = 300;

function checkAgreement(
  LibSvm: LibSvmConstructor,
  text: LibSvmText,
  json: SvmJson,
  rows: readonly (readonly number[])[],
): void {
  const references = text.asRegressions.map((part) => LibSvm.load(part));
  const svm = SVM.load(json);
  try {
    for (const row of rows.slice(0, CHECKED_ROWS)) {
      const ours = svm.margin([row])[0]!;
      const kernelSum = references.reduce((sum, reference) => sum + reference.predictOne(row), 0);
      const theirs = text.sign * kernelSum + text.offset;
      if (!(Math.abs(ours - theirs) <= DECISION_TOLERANCE)) {
        throw new RangeError(`trainSvm: ml-svm decides ${ours}, LIBSVM ${theirs}`);
      }
    }
  } finally {
    for (const reference of references) reference.free();
  }
}
