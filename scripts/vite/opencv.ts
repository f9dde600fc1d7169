import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Plugin } from 'vite';
import { splitOpenCv } from '../engines/opencv/split';
import { withStaticEmbind } from '../engines/opencv/static-embind';
import { mlSvm } from './ml-svm';
import { noDynamicCode } from './no-dynamic-code';

/** What `src/detector/engines/opencv.ts` imports; its shape is declared in `src/detector/engines/virtual-opencv.d.ts`. */
const MODULE_ID = 'virtual:opencv';
/** The leading zero byte is Rollup's sign for "no other plugin touches this". */
const RESOLVED_ID = `\0${MODULE_ID}`;

/** opencv.js as an ES module without dynamic code and without the WebAssembly, which is served as a file of its own. */
export function openCvModule(source: string): string {
  return `${withStaticEmbind(splitOpenCv(source).script)}\nexport default cv;\n`;
}

/**
 * Vite plugins for every bundle that may hold the detector: give `virtual:opencv`, keep ml-svm free of dynamic code, and stop the build when dynamic code is left.
 * Wanted twice, since Vite builds workers apart: `plugins: [opencv()]` and `worker: { format: 'es', plugins: () => [opencv()] }`.
 */
export function opencv(): Plugin[] {
  const provide: Plugin = {
    name: 'swapwatch:opencv',
    enforce: 'pre',
    resolveId: (id) => (id === MODULE_ID ? RESOLVED_ID : undefined),
    load(id) {
      if (id !== RESOLVED_ID) return undefined;
      const path = createRequire(import.meta.url).resolve('@techstark/opencv-js');
      return openCvModule(readFileSync(path, 'utf8'));
    },
  };
  return [provide, mlSvm(), noDynamicCode()];
}
