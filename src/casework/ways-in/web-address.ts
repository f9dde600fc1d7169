import type { Refusal } from './found';

const MOST_CHARS = 4000;
/** A container that the detector can read, by the ending of its name. */
const MEDIA = /\.(mp4|m4v|mov|webm|mkv|ogv|3gp|ts|mts|m2ts)$/i;
/** Lists of pieces of a stream: what they name changes while it is read, and there is no file whose bytes could be kept. */
const PLAYLIST = /\.(m3u8|mpd)$/i;
/** Names that lead to this machine or to one next to it, and such addresses. */
const PRIVATE_NAME = /^[^.]+$|(^|\.)(localhost|local|internal|lan|home\.arpa)$/;
const PRIVATE_IPV4 =
  /^(0|10|127|100\.(6[4-9]|[7-9]\d|1[01]\d|12[0-7])|169\.254|172\.(1[6-9]|2\d|3[01])|192\.168)(\.\d+){1,3}$/;
const PRIVATE_IPV6 = /^\[(::|f[cd]|fe[89ab])/;

/** True for hosts that only this machine, or its own network, reaches. in: `hostname` as `URL` has it */
function isPrivate(hostname: string): boolean {
  const name = hostname.replace(/\.$/, '');
  if (name.startsWith('[')) return PRIVATE_IPV6.test(name);
  return PRIVATE_IPV4.test(name) || PRIVATE_NAME.test(name);
}

/** Which hosts of one's own network a list may name all the same: none but in a build for tests. */
export type MayBePrivate = (url: URL) => boolean;

/** out: the address, without its fragment; or why it is none that may go into a case */
export function readAddress(text: string, mayBePrivate: MayBePrivate = () => false): URL | Refusal {
  if (text.length > MOST_CHARS) return 'too-long';
  if (!URL.canParse(text)) return 'no-address';
  const url = new URL(text);
  if (!/^https?:$/.test(url.protocol)) return 'not-on-the-web';
  if (url.username !== '' || url.password !== '') return 'has-password';
  if (isPrivate(url.hostname) && !mayBePrivate(url)) return 'private-host';
  if (PLAYLIST.test(url.pathname)) return 'playlist';
  url.hash = '';
  return url;
}

/** Whether an address is that of a video file, as far as its name tells. */
export function isMediaAddress(url: URL): boolean {
  return MEDIA.test(url.pathname);
}

/** An address that an export names, where it is one that could be opened; null else. */
export function mediaAddress(text: string | null | undefined): string | null {
  if (!text) return null;
  const url = readAddress(text);
  return typeof url === 'string' ? null : url.href;
}
