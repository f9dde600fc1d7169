import type { Plugin } from 'vite';

const KERNEL_IMPORT = "require('ml-kernel')";

/** What a linear model needs of ml-kernel: that it can be named. ml-svm decides by its weights and never asks the kernel for anything. */
const LINEAR_ONLY = `(class LinearKernel {
  constructor(type) {
    if (type !== 'linear') throw new RangeError('ml-svm: only linear models run in the browser, not ' + type);
  }
})`;

/** ml-svm's source without its way to ml-kernel. Throws Error when the source is not as it was in 2.1.2. */
export function withLinearKernel(source: string): string {
  const parts = source.split(KERNEL_IMPORT);
  if (parts.length !== 2) throw new Error(`ml-svm: ${parts.length - 1} imports of ml-kernel instead of one`);
  return parts.join(LINEAR_ONLY);
}

/**
 * Keeps ml-kernel out of bundles: it pulls in ml-matrix 5, which calls `eval` as it loads, and an extension's Content-Security-Policy forbids that.
 * Only kernels other than the linear one need it, and the models that ship are linear.
 */
export function mlSvm(): Plugin {
  return {
    name: 'swapwatch:ml-svm',
    enforce: 'pre',
    transform: (code, id) =>
      !id.startsWith('\0') && id.endsWith('/ml-svm/src/svm.js') ? withLinearKernel(code) : undefined,
  };
}
