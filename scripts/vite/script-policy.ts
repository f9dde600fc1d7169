/**
 * What scripts the extension's pages and workers may run: their own, and WebAssembly; no code made from text. The headless host serves its
 * page under the same words, so that the lab and the scan command run what the extension runs.
 */
export const SCRIPT_POLICY = "script-src 'self' 'wasm-unsafe-eval'; object-src 'self'";
