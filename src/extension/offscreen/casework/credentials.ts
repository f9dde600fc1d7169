import c2paWasmUrl from '@contentauth/c2pa-wasm/c2pa.wasm?url';
import { credentialsOf } from '../../../casework/credentials/from-manifest-store';
import { KIND_BYTES, mediaTypeOf } from '../../../casework/credentials/media-type';
import type { ContentCredentials } from '../../../casework/model/records';
import type { CredentialsAnswer, CredentialsQuestion } from './credentials-messages';
import CredentialsWorker from './credentials-worker?worker';

/** c2pa-rs on a file of several hundred megabytes takes a second or two; whatever takes this long hangs. */
const PATIENCE_MS = 60_000;
/** As the reader names what it finds. */
const NONE_FOUND = /JumbfNotFound|ManifestNotFound|ProvenanceMissing/;
const ELSEWHERE = /Remote|HttpResolver|UriDisallowed|network/i;

const notCheckable = (sentence: string): ContentCredentials => ({ outcome: 'not-checkable', detail: [sentence] });

/** Asks a worker of its own, which ends with its answer: the reader's memory is given back, and a file that breaks it breaks nothing else. */
function ask(question: CredentialsQuestion): Promise<CredentialsAnswer> {
  const worker = new CredentialsWorker();
  const answered = new Promise<CredentialsAnswer>((resolve) => {
    const fail = (message: string) => (): void => resolve({ ok: false, message });
    worker.addEventListener('message', ({ data }: MessageEvent<CredentialsAnswer>) => resolve(data));
    worker.addEventListener('error', fail('the reader stopped'));
    setTimeout(fail('the reader took too long'), PATIENCE_MS);
    worker.postMessage(question);
  });
  return answered.finally(() => worker.terminate());
}

/**
 * Reads the content credentials (C2PA) that a video file carries in itself. Opens nothing on the network, so whether a signer is on anybody's list is not said.
 * Never rejects: what cannot be read is `not-checkable`. `none` is no sign of anything: most files never had any, and most sites take them away.
 */
export async function readCredentials(file: Blob): Promise<ContentCredentials> {
  let answer: CredentialsAnswer;
  try {
    const type = mediaTypeOf(new Uint8Array(await file.slice(0, KIND_BYTES).arrayBuffer()));
    if (type === null) return notCheckable('Files of this kind are not checked for content credentials.');
    answer = await ask({ file, type, wasmUrl: new URL(c2paWasmUrl, location.href).href });
  } catch {
    return notCheckable('The file could not be read.');
  }
  if (answer.ok) return credentialsOf(answer.store);
  if (NONE_FOUND.test(answer.message)) return { outcome: 'none', detail: [] };
  if (ELSEWHERE.test(answer.message)) {
    return notCheckable('The file names credentials that are kept elsewhere on the network; they were not fetched.');
  }
  return notCheckable(`The credentials could not be read (${answer.message}).`);
}
