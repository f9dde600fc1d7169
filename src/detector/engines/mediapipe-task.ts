import type { FilesetResolver } from '@mediapipe/tasks-vision';
import { instantiateWith, type EmscriptenHooks } from './emscripten';
import { EngineError } from './engine-error';
import { mediaPipeLog } from './mediapipe-log';

export type WasmFileset = Awaited<ReturnType<typeof FilesetResolver.forVisionTasks>>;

/** What MediaPipe's bundle looks for on the worker's global object. */
interface MediaPipeGlobals {
  /** Imports its loader script, where `importScripts` is forbidden. */
  import?: (url: string) => Promise<void>;
  /** What the loader script defines; deleted by the bundle after each task. */
  ModuleFactory?: unknown;
  /** Where the loader script's factory writes warnings; set by the script. */
  custom_dbg?: (line: string) => void;
  /** Hooks for the next task; deleted by the bundle as well. */
  Module?: Partial<EmscriptenHooks> | undefined;
}

/**
 * Creates one MediaPipe task in a module worker from WebAssembly that is compiled already, so that two tasks share the work.
 * A second import of the loader script would not run it again, hence no `ModuleFactory`: our `import` sets it each time.
 * One at a time, since the bundle keeps its state on the global object.
 * @throws EngineError "engine-load-failed" when the task does not start.
 */
export async function createTask<T>(
  mediapipeUrl: string,
  module: WebAssembly.Module,
  create: (files: WasmFileset) => Promise<T>,
): Promise<T> {
  const globals = globalThis as unknown as MediaPipeGlobals;
  const wasmLoaderPath = `${mediapipeUrl}/vision_wasm_module_internal.js`;
  const wasmBinaryPath = `${mediapipeUrl}/vision_wasm_module_internal.wasm`;
  globals.import = async (url) => {
    const loader = (await import(/* @vite-ignore */ url)) as { default: unknown };
    globals.ModuleFactory = loader.default;
    globals.custom_dbg = mediaPipeLog.warn;
  };
  try {
    return await instantiateWith(module, (hooks) => {
      globals.Module = { ...hooks, print: mediaPipeLog.print, printErr: mediaPipeLog.printErr };
      return create({ wasmLoaderPath, wasmBinaryPath });
    });
  } catch (error) {
    throw new EngineError('engine-load-failed', `The face finder did not start: ${String(error)}`, { cause: error });
  } finally {
    globals.Module = undefined;
    delete globals.import;
  }
}
