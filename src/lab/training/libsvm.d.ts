/** The part of libsvm-js 0.2.1 (LIBSVM 3.22 in WASM) that the lab uses; the package ships no types. */
declare module 'libsvm-js' {
  export interface LibSvmOptions {
    readonly type: string;
    readonly kernel: string;
    readonly cost: number;
    readonly gamma?: number;
    readonly weight?: Readonly<Record<string, number>>;
    readonly tolerance: number;
    readonly cacheSize: number;
    readonly quiet: boolean;
  }

  export interface LibSvm {
    train(rows: readonly (readonly number[])[], labels: readonly number[]): void;
    predictOne(row: readonly number[]): number;
    getSVIndices(): number[];
    serializeModel(): string;
    /** Memory lies in WASM and is never collected: always call this. */
    free(): void;
  }

  export interface LibSvmConstructor {
    new (options: LibSvmOptions): LibSvm;
    load(serialized: string): LibSvm;
    readonly SVM_TYPES: { readonly C_SVC: string };
    readonly KERNEL_TYPES: { readonly LINEAR: string; readonly RBF: string };
  }

  const loading: Promise<LibSvmConstructor>;
  export default loading;
}
