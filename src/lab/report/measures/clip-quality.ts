import type { FeatureSchema } from '../../../detector/classifier/feature-schema';
import type { MeasuredClips } from '../../evaluation/make-study';
import { LOG_BITS } from '../../training/shortcut';
import type { ClipQuality } from './quality-strata';

/** The family whose first value is the energy of the finest luma details inside the face. */
const DETAIL_FAMILY = 'band-energies';

/** What is known of each clip's quality, by clip id. */
export function clipQualities(
  { clips, shortcuts }: Pick<MeasuredClips, 'clips' | 'shortcuts'>,
  schema: Pick<FeatureSchema, 'families'>,
): Map<string, ClipQuality> {
  const detailAt = schema.families.find(({ id }) => id === DETAIL_FAMILY)?.from;
  const logBits = new Map(shortcuts.map(({ clip, tracks }) => [clip.id, tracks[0]!.features[LOG_BITS]!]));
  return new Map(
    clips.map(({ clip, tracks }) => {
      const bits = logBits.get(clip.id);
      return [
        clip.id,
        {
          faceSizePx: tracks[0]!.medianFaceSizePx,
          detail: detailAt === undefined ? null : tracks[0]!.features[detailAt]!,
          bitsPerPixelS: bits === undefined ? null : Math.exp(bits),
        },
      ];
    }),
  );
}
