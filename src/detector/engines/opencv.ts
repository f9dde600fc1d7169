import type * as OpenCv from '@techstark/opencv-js';
import createOpenCv from 'virtual:opencv';
import { instantiateWith } from './emscripten';
import { EngineError } from './engine-error';
import { fetchWasm } from './fetch-file';

export type Cv = typeof OpenCv;

/**
 * OpenCV 4.11, ready to use; about 0.1 s and a heap of 128 MB.
 * in   URL of `opencv.wasm` on the caller's own origin
 * @throws EngineError "engine-load-failed" when the file is missing or does not start.
 */
export async function loadOpenCv(wasmUrl: string): Promise<Cv> {
  const module = await fetchWasm(wasmUrl);
  try {
    return await instantiateWith(module, createOpenCv);
  } catch (error) {
    throw new EngineError('engine-load-failed', `OpenCV did not start: ${String(error)}`, { cause: error });
  }
}
