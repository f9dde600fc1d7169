const WASM_LITERAL = '"data:application/octet-stream;base64,AGFzb';
const FACTORY_START = 'var cv = (() => {';
const FACTORY_END = "if (typeof exports === 'object' && typeof module === 'object')";

/** opencv.js in two: the Emscripten factory (a script that defines `cv`, about 0.14 MB) and its WebAssembly (8.4 MB). */
export interface SplitOpenCv {
  readonly script: string;
  readonly wasm: Uint8Array;
}

function indexOf(source: string, wanted: string, from = 0): number {
  const at = source.indexOf(wanted, from);
  if (at < 0) throw new RangeError(`opencv.js: "${wanted}" not found; is it @techstark/opencv-js 4.11.0-release.1?`);
  return at;
}

/**
 * Takes the embedded WebAssembly out of opencv.js and the universal-module wrapper off, so that only `var cv = factory` is left.
 * @throws RangeError when the source is not laid out as in @techstark/opencv-js 4.11.0-release.1.
 */
export function splitOpenCv(source: string): SplitOpenCv {
  const literal = indexOf(source, WASM_LITERAL);
  const literalEnd = indexOf(source, '"', literal + 1);
  const wasm = new Uint8Array(Buffer.from(source.slice(source.indexOf(',', literal) + 1, literalEnd), 'base64'));
  const rest = `${source.slice(0, literal)}""${source.slice(literalEnd + 1)}`;
  const start = indexOf(rest, FACTORY_START);
  return { script: rest.slice(start, indexOf(rest, FACTORY_END, start)), wasm };
}
