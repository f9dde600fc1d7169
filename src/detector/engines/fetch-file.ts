import { EngineError } from './engine-error';

function reason(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/**
 * The bytes of a file of the engines.
 * @throws EngineError "engine-load-failed" with the URL when it cannot be had.
 */
export async function fetchBytes(url: string): Promise<Uint8Array<ArrayBuffer>> {
  let response: Response;
  try {
    response = await fetch(url);
  } catch (error) {
    throw new EngineError('engine-load-failed', `${url} could not be read: ${reason(error)}`, { cause: error });
  }
  if (!response.ok) throw new EngineError('engine-load-failed', `${url} could not be read: status ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}

/**
 * A WebAssembly file, compiled. The bytes are read first, so that the server's media type does not matter.
 * @throws EngineError "engine-load-failed" with the URL when it is missing or no WebAssembly.
 */
export async function fetchWasm(url: string): Promise<WebAssembly.Module> {
  const bytes = await fetchBytes(url);
  try {
    return await WebAssembly.compile(bytes);
  } catch (error) {
    throw new EngineError('engine-load-failed', `${url} is not WebAssembly: ${reason(error)}`, { cause: error });
  }
}
