import { createHash, generateKeyPairSync, randomBytes, sign, type KeyObject } from 'node:crypto';

/** A private key (PKCS #8) and the certificates that speak for it, its own first; all DER. */
export interface SigningChain {
  readonly key: Buffer;
  readonly certificates: readonly Buffer[];
}

/** One DER value: tag, length (X.690 8.1.3), contents. */
function der(tag: number, ...parts: readonly Buffer[]): Buffer {
  const body = Buffer.concat(parts);
  const octets = body.length < 256 ? [body.length] : [body.length >> 8, body.length & 255];
  const length = Buffer.from(body.length < 128 ? octets : [0x80 | octets.length, ...octets]);
  return Buffer.concat([Buffer.from([tag]), length, body]);
}

const hex = (text: string): Buffer => Buffer.from(text, 'hex');
const sequence = (...parts: readonly Buffer[]): Buffer => der(0x30, ...parts);
const ECDSA_WITH_SHA256 = sequence(hex('06082a8648ce3d040302'));
const TRUE = hex('0101ff');
const [ORGANISATION, COMMON_NAME] = ['060355040a', '0603550403'];

function nameOf(commonName: string): Buffer {
  const attribute = (type: string, value: string): Buffer =>
    der(0x31, sequence(hex(type), der(0x0c, Buffer.from(value))));
  return sequence(attribute(ORGANISATION, 'Swapwatch tests'), attribute(COMMON_NAME, commonName));
}

/** Extensions (RFC 5280 4.2.1) by their identifier in hexadecimal; `critical` as C2PA 2.1, 14.5.1 wants them. */
const extension = (id: string, critical: boolean, value: Buffer): Buffer =>
  sequence(hex(`0603${id}`), ...(critical ? [TRUE] : []), der(0x04, value));

function certificate(of: {
  readonly subject: Buffer;
  readonly issuer: Buffer;
  readonly publicKey: KeyObject;
  readonly issuerPublicKey: KeyObject;
  readonly issuerKey: KeyObject;
  readonly isAuthority: boolean;
}): Buffer {
  const keyId = (key: KeyObject): Buffer =>
    createHash('sha1')
      .update(key.export({ type: 'spki', format: 'der' }))
      .digest();
  const extensions = sequence(
    extension('551d13', true, of.isAuthority ? sequence(TRUE) : sequence()),
    // keyCertSign, or digitalSignature
    extension('551d0f', true, hex(of.isAuthority ? '03020204' : '03020780')),
    // emailProtection
    ...(of.isAuthority ? [] : [extension('551d25', false, sequence(hex('06082b06010505070304')))]),
    extension('551d0e', false, der(0x04, keyId(of.publicKey))),
    extension('551d23', false, sequence(der(0x80, keyId(of.issuerPublicKey)))),
  );
  const time = (text: string): Buffer => der(0x18, Buffer.from(text, 'ascii'));
  const toBeSigned = sequence(
    der(0xa0, der(0x02, Buffer.from([2]))),
    der(0x02, Buffer.concat([Buffer.from([1]), randomBytes(8)])),
    ECDSA_WITH_SHA256,
    of.issuer,
    sequence(time('20200101000000Z'), time('20991231235959Z')),
    of.subject,
    of.publicKey.export({ type: 'spki', format: 'der' }),
    der(0xa3, extensions),
  );
  return sequence(toBeSigned, ECDSA_WITH_SHA256, der(0x03, Buffer.from([0]), sign('sha256', toBeSigned, of.issuerKey)));
}

/** Makes an authority and, signed by it, a signer whose name is "Test Signer": made anew at every run, so that no private key lies in the repository. */
export function signingChain(): SigningChain {
  const authority = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const signer = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const common = {
    issuer: nameOf('Test Authority'),
    issuerKey: authority.privateKey,
    issuerPublicKey: authority.publicKey,
  };
  return {
    key: signer.privateKey.export({ type: 'pkcs8', format: 'der' }),
    certificates: [
      certificate({ ...common, subject: nameOf('Test Signer'), publicKey: signer.publicKey, isAuthority: false }),
      certificate({ ...common, subject: common.issuer, publicKey: authority.publicKey, isAuthority: true }),
    ],
  };
}
