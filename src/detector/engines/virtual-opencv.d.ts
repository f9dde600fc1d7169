/** opencv.js without dynamic code and without its WebAssembly; made by `scripts/vite/opencv.ts` at build time. */
declare module 'virtual:opencv' {
  import type * as OpenCv from '@techstark/opencv-js';

  /** The hooks are those of `emscripten.ts`, which an ambient declaration cannot import. */
  export default function createOpenCv(hooks: {
    instantiateWasm(
      imports: WebAssembly.Imports,
      receive: (instance: WebAssembly.Instance, module: WebAssembly.Module) => void,
    ): object;
  }): Promise<typeof OpenCv>;
}
