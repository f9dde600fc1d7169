import { createRequire } from 'node:module';
import type { LibSvmConstructor } from 'libsvm-js';

let loading: Promise<LibSvmConstructor> | undefined;

/**
 * Loads LIBSVM's WASM build once. Two habits of its old Emscripten glue are kept out: where `fetch` exists it first tries to stream a file path
 * and prints an error; and it installs a handler that ends the process without a word on an unhandled rejection.
 */
export function loadLibSvm(): Promise<LibSvmConstructor> {
  loading ??= load().catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

async function load(): Promise<LibSvmConstructor> {
  const before = new Set(process.listeners('unhandledRejection'));
  const fetchHere = Object.getOwnPropertyDescriptor(globalThis, 'fetch');
  if (fetchHere) Reflect.deleteProperty(globalThis, 'fetch');
  try {
    return await (createRequire(import.meta.url)('libsvm-js') as Promise<LibSvmConstructor>);
  } finally {
    if (fetchHere) Object.defineProperty(globalThis, 'fetch', fetchHere);
    for (const listener of process.listeners('unhandledRejection')) {
      if (!before.has(listener)) process.off('unhandledRejection', listener);
    }
  }
}
