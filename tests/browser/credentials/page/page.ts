import { readCredentials } from '../../../../src/extension/offscreen/casework/credentials';
import SignWorker from './sign-worker?worker';

const bytesOf = (base64: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));

async function fileAt(url: string): Promise<Blob> {
  return (await fetch(url)).blob();
}

const credentialsTest = {
  /** The video at `url`, signed; kept in the page. Resolves with its size. */
  async sign(url: string, key: string, certificates: readonly string[], remoteUrl: string | null): Promise<number> {
    const worker = new SignWorker();
    const file = await fileAt(url);
    const { bytes, problem } = await new Promise<{ bytes?: Uint8Array<ArrayBuffer>; problem?: string }>((resolve) => {
      worker.addEventListener('message', ({ data }) => resolve(data as never));
      worker.postMessage({ file, key: bytesOf(key), certificates: certificates.map(bytesOf), remoteUrl });
    });
    worker.terminate();
    if (!bytes) throw new Error(problem);
    kept = bytes;
    return bytes.length;
  },
  /** Credentials of the signed video, with one byte altered where asked for. */
  readSigned(alteredAt: number | null): ReturnType<typeof readCredentials> {
    const bytes = kept.slice();
    if (alteredAt !== null) bytes[alteredAt]! ^= 1;
    return readCredentials(new Blob([bytes]));
  },
  read: async (url: string): ReturnType<typeof readCredentials> => readCredentials(await fileAt(url)),
  readText: (text: string): ReturnType<typeof readCredentials> => readCredentials(new Blob([text])),
};
let kept = new Uint8Array();

export type CredentialsTest = typeof credentialsTest;
Object.assign(globalThis, { credentialsTest });
