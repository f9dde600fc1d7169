/** Reads content credentials: first the ways out are closed, then C2PA's own reader (WebAssembly) is loaded. */
import '../stay-home';
import startReader, { WasmReader } from '@contentauth/c2pa-wasm';
import type { CredentialsAnswer, CredentialsQuestion } from './credentials-messages';

/**
 * Nothing is fetched: no manifest that lies elsewhere, no revocation list; and no list of trusted signers is kept, so that none is asked for.
 * Names as in c2pa-rs 0.90, `sdk/src/settings`.
 */
const SETTINGS = JSON.stringify({
  core: { allowed_network_hosts: [] },
  verify: {
    verify_after_reading: true,
    ...{ verify_trust: false, verify_timestamp_trust: false, ocsp_fetch: false, remote_manifest_fetch: false },
  },
});

async function read({ file, type, wasmUrl }: CredentialsQuestion): Promise<CredentialsAnswer> {
  try {
    await startReader({ module_or_path: wasmUrl });
    const reader = await WasmReader.fromBlob(type, file, SETTINGS);
    try {
      return { ok: true, store: JSON.parse(reader.json()) };
    } finally {
      reader.free();
    }
  } catch (error) {
    return { ok: false, message: error instanceof Error ? error.message : String(error) };
  }
}

self.addEventListener('message', ({ data }: MessageEvent<CredentialsQuestion>) => {
  void read(data).then((answer) => self.postMessage(answer));
});
