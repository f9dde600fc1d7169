import { generateKeyPairSync, sign } from 'node:crypto';

/** A private key and the self-signed certificate for it, both PEM. */
export interface Certificate {
  readonly key: string;
  readonly cert: string;
}

const ECDSA_WITH_SHA256 = '06082a8648ce3d040302';
const COMMON_NAME = '0603550403';

/** One DER value: tag, length (X.690 8.1.3), contents. */
function der(tag: number, ...parts: readonly Buffer[]): Buffer {
  const body = Buffer.concat(parts);
  const octets = body.length < 256 ? [body.length] : [body.length >> 8, body.length & 255];
  const length = Buffer.from(body.length < 128 ? octets : [0x80 | octets.length, ...octets]);
  return Buffer.concat([Buffer.from([tag]), length, body]);
}

const sequence = (...parts: readonly Buffer[]): Buffer => der(0x30, ...parts);
const generalizedTime = (text: string): Buffer => der(0x18, Buffer.from(text, 'ascii'));

/**
 * Makes a P-256 key and an X.509 certificate (RFC 5280, no extensions) for it: for servers of tests alone, whose browser is told not to look at
 * it. Made anew at every start, so that no private key lies in the repository, and by hand, since Node signs but writes no certificates.
 */
export function selfSigned(): Certificate {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const algorithm = sequence(Buffer.from(ECDSA_WITH_SHA256, 'hex'));
  const attribute = sequence(Buffer.from(COMMON_NAME, 'hex'), der(0x0c, Buffer.from('swapwatch tests')));
  const name = sequence(der(0x31, attribute));
  const toBeSigned = sequence(
    der(0xa0, der(0x02, Buffer.from([2]))),
    der(0x02, Buffer.from([1])),
    algorithm,
    name,
    sequence(generalizedTime('20200101000000Z'), generalizedTime('20991231235959Z')),
    name,
    publicKey.export({ type: 'spki', format: 'der' }),
  );
  const signature = sign('sha256', toBeSigned, privateKey);
  const certificate = sequence(toBeSigned, algorithm, der(0x03, Buffer.from([0]), signature));
  const lines = certificate.toString('base64').replace(/.{64}/g, '$&\n');
  return {
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    cert: `-----BEGIN CERTIFICATE-----\n${lines}\n-----END CERTIFICATE-----\n`,
  };
}
