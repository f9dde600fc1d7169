import type { InputFormat } from 'mediabunny';
import { ADTS, FLAC, MATROSKA, MP3, MP4, MPEG_TS, OGG, QTFF, WAVE, WEBM } from 'mediabunny';

/** What can be demuxed. Sound-only ones are there to tell "no video in it" from "damaged"; playlists are not, they would fetch other files. */
export const CONTAINERS: InputFormat[] = [MP4, QTFF, MATROSKA, WEBM, MPEG_TS, OGG, WAVE, MP3, FLAC, ADTS];

/** Video containers that no browser reads: name, place and bytes of their mark. */
const FOREIGN: readonly { name: string; at: number; mark: readonly number[] }[] = [
  { name: 'AVI', at: 8, mark: [0x41, 0x56, 0x49, 0x20] },
  { name: 'Flash Video', at: 0, mark: [0x46, 0x4c, 0x56, 0x01] },
  { name: 'Windows Media', at: 0, mark: [0x30, 0x26, 0xb2, 0x75] },
  { name: 'MPEG program stream', at: 0, mark: [0x00, 0x00, 0x01, 0xba] },
  { name: 'RealMedia', at: 0, mark: [0x2e, 0x52, 0x4d, 0x46] },
];

/** Name of a well-known container that cannot be demuxed here, by the file's first 16 bytes; null for all others. */
export function foreignContainer(head: Uint8Array): string | null {
  return FOREIGN.find(({ at, mark }) => mark.every((byte, index) => head[at + index] === byte))?.name ?? null;
}
