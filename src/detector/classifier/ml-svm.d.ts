/** The part of ml-svm 2.1.2 that the detector and its tests use; the package ships no types. */
declare module 'ml-svm' {
  /** What `SVM.load` reads and `toJSON` writes. A linear model carries `W`, a kernel model `X`, `Y` and `alphas`. */
  export interface SvmJson {
    readonly options: {
      readonly kernel: 'linear' | 'rbf';
      /** RBF only; ml-kernel's Gaussian is exp(-|x - y|^2 / (2 sigma^2)). */
      readonly kernelOptions?: { readonly sigma: number };
      readonly whitening: boolean;
    };
    readonly b: number;
    readonly W?: readonly number[];
    readonly X?: readonly (readonly number[])[];
    readonly Y?: readonly number[];
    readonly alphas?: readonly number[];
  }

  export default class SVM {
    static load(model: SvmJson): SVM;
    /** Signed decision values, one a row. The package's one-row form is wrong: always give rows. */
    margin(rows: readonly ArrayLike<number>[]): number[];
    toJSON(): SvmJson;
  }
}
