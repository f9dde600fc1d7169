import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import SVM, { type SvmJson } from 'ml-svm';
import { expect, test } from 'vitest';
import { findDynamicCode } from '../../../../scripts/vite/dynamic-code';
import { withLinearKernel } from '../../../../scripts/vite/ml-svm';

const require = createRequire(import.meta.url);
const source = readFileSync(require.resolve('ml-svm'), 'utf8');
const linear: SvmJson = { options: { kernel: 'linear', whitening: false }, b: -0.5, W: [1, -2, 3] };

/** Runs a CommonJS source as Node would. */
function run(code: string): typeof SVM {
  const module = { exports: {} };
  new Function('require', 'module', 'exports', code)(createRequire(require.resolve('ml-svm')), module, module.exports);
  return module.exports as typeof SVM;
}

test('a linear model decides as in the package, without the kernel library', () => {
  const bundled = withLinearKernel(source);
  expect(bundled).not.toContain("require('ml-kernel')");
  expect(findDynamicCode(bundled)).toEqual([]);
  const rows = [Float64Array.of(1, 2, 3), Float64Array.of(-4, 0.25, 1e-3)];
  expect(run(bundled).load(linear).margin(rows)).toEqual(SVM.load(linear).margin(rows));
});

test('any other kernel is refused, not silently wrong', () => {
  const options = { kernel: 'rbf', whitening: false } as const;
  expect(() => run(withLinearKernel(source)).load({ options, b: 0, X: [[1]], Y: [1], alphas: [1] })).toThrow(
    RangeError,
  );
});

test('a changed package stops the build', () => {
  expect(() => withLinearKernel("const kernel = require('another');")).toThrow(/instead of one/);
});
