/** The hooks of an Emscripten factory that we use (https://emscripten.org/docs/api_reference/module.html). */
export interface EmscriptenHooks {
  /** Called with the imports that the WebAssembly wants; hands the instance to `receive`, later. */
  instantiateWasm(
    imports: WebAssembly.Imports,
    receive: (instance: WebAssembly.Instance, module: WebAssembly.Module) => void,
  ): object;
  print?(line: string): void;
  printErr?(line: string): void;
}

/**
 * Starts an Emscripten factory on WebAssembly that is compiled already. Emscripten has no way to hear that `instantiateWasm` failed
 * and would wait for ever; here the promise is rejected.
 * in   the module, and what starts the factory with the hooks         out  what `start` gives
 */
export async function instantiateWith<T>(
  module: WebAssembly.Module,
  start: (hooks: EmscriptenHooks) => Promise<T>,
): Promise<T> {
  return await new Promise<T>((resolve, reject) => {
    const hooks: EmscriptenHooks = {
      instantiateWasm(imports, receive) {
        WebAssembly.instantiate(module, imports)
          .then((instance) => receive(instance, module))
          .catch(reject);
        return {};
      },
    };
    start(hooks).then(resolve, reject);
  });
}
