/** Signs a video as a camera would, with the reader's own writing half; in a worker, since it reads files synchronously. */
import startC2pa, { WasmBuilder } from '@contentauth/c2pa-wasm';
import wasmUrl from '@contentauth/c2pa-wasm/c2pa.wasm?url';
import { coseSign } from './cose-sign';

export interface SigningOrder {
  readonly file: Blob;
  readonly key: Uint8Array<ArrayBuffer>;
  readonly certificates: readonly Uint8Array[];
  /** Where the credentials are to lie instead of in the file; null: in the file. */
  readonly remoteUrl: string | null;
}

const SIZE_BYTES = 4096;
const SETTINGS = JSON.stringify({ verify: { verify_after_sign: false, verify_trust: false }, trust: {} });

async function signed({ file, key, certificates, remoteUrl }: SigningOrder): Promise<Uint8Array> {
  await startC2pa({ module_or_path: wasmUrl });
  const algorithm = { name: 'ECDSA', namedCurve: 'P-256' };
  const signingKey = await crypto.subtle.importKey('pkcs8', key, algorithm, false, ['sign']);
  const digitalSourceType = 'http://cv.iptc.org/newscodes/digitalsourcetype/digitalCapture';
  const definition = {
    claim_generator_info: [{ name: 'Test Camera', version: '1' }],
    assertions: [{ label: 'c2pa.actions', data: { actions: [{ action: 'c2pa.created', digitalSourceType }] } }],
  };
  const builder = WasmBuilder.fromJson(JSON.stringify(definition), SETTINGS);
  if (remoteUrl !== null) {
    builder.setRemoteUrl(remoteUrl);
    builder.setNoEmbed(true);
  }
  const sign = (claim: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> =>
    coseSign(claim, signingKey, certificates, SIZE_BYTES);
  return builder.sign({ alg: 'es256', reserveSize: SIZE_BYTES, sign }, 'video/mp4', file);
}

self.addEventListener('message', ({ data }: MessageEvent<SigningOrder>) => {
  signed(data).then(
    (bytes) => self.postMessage({ bytes }),
    (error: unknown) => self.postMessage({ problem: String(error) }),
  );
});
