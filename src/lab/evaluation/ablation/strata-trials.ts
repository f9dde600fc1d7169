import type { TrackVector } from '../../training/clip-vectors';
import { byNoQuality, byStrata } from '../../training/quality-strata';
import type { Strata } from '../../training/quality-thirds';
import { LOG_BITS } from '../../training/shortcut';
import type { MeasuredClips } from '../make-study';
import type { Trial } from './trial-rows';

const QUALITIES: readonly (Pick<Strata, 'valueOf'> & { readonly name: string })[] = [
  { name: 'face size', valueOf: ({ medianFaceSizePx }) => medianFaceSizePx },
  { name: 'fine detail', valueOf: ({ detail }) => detail },
  { name: 'bitrate', valueOf: ({ bitsPerPixelS }) => bitsPerPixelS ?? null },
];

/** How hard strata are drawn towards the common curve. */
const RIDGES = [2, 5, 20];

/** Measured clips whose faces know how many bits a pixel and second their own file, or copy, has. */
export function withBitrates(set: MeasuredClips): MeasuredClips {
  const logBits = new Map(set.shortcuts.map(({ clip, tracks }) => [clip.id, tracks[0]!.features[LOG_BITS]!]));
  return {
    ...set,
    clips: set.clips.map(({ clip, tracks, looks }) => {
      const bits = logBits.get(clip.id);
      const known = (track: TrackVector): TrackVector => ({
        ...track,
        ...(bits !== undefined && { bitsPerPixelS: Math.exp(bits) }),
      });
      return { clip, tracks: tracks.map(known), ...(looks && { looks: looks.map(known) }) };
    }),
  };
}

/** Trials calibrated alike whatever the quality, and by thirds of each kind of it: offsets alone, and offsets and slopes. in  full: on clips with `withBitrates` */
export function strataTrials(full: Trial): Trial[] {
  const strata = QUALITIES.flatMap(({ name, valueOf }) =>
    [false, true].flatMap((slopes) =>
      RIDGES.map((ridge) => ({
        ...full,
        name: `${slopes ? 'offset and slope' : 'offset'} by ${name}, ridge ${ridge}`,
        study: { ...full.study, recalibrate: byStrata({ valueOf, slopes, ridge }) },
      })),
    ),
  );
  return [{ ...full, name: 'one curve for all', study: { ...full.study, recalibrate: byNoQuality } }, ...strata];
}
