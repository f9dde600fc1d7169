import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { FeatureSchema } from '../../detector/classifier/feature-schema';
import { LABELS, type Clip } from '../data/clip';
import type { MeasuredClips } from '../evaluation/make-study';
import type { FeatureCache } from '../extraction/cache';
import { trackVectors } from '../training/clip-vectors';
import { looksAt } from '../training/looks';
import { shortcutVectors } from '../training/shortcut';
import { CLEAN, isPseudoVariant } from '../training/training-item';
import { WorldError } from '../world-error';

/** Groups of fakes, and of reals, without which a clip cannot be judged by what never saw it. */
const MIN_GROUPS = 3;

/**
 * Reads what `extract` measured of clips in one variant.
 * in   clips of that variant (see `readVariant`), their files relative to `from.data`
 * out  usable clips, and those without a track of `minFrames` measured frames
 * Throws WorldError when clips were not extracted yet, or when fakes or reals come from fewer than three groups:
 * one is judged, one calibrates, one trains.
 */
export function readFeatures(
  clips: readonly Clip[],
  variant: string,
  from: {
    readonly data: string;
    readonly cache: FeatureCache;
    readonly schema: Pick<FeatureSchema, 'id' | 'families'>;
  },
  minFrames: number,
): MeasuredClips {
  const read = clips.map((clip) => ({ clip, extracted: from.cache.read(clip.sha256) }));
  const missing = read.filter(({ extracted }) => extracted === null);
  if (missing.length > 0) {
    throw new WorldError(
      `${missing.length} of ${clips.length} clips are not measured ${variant === CLEAN ? '' : `as ${variant} `}with the feature set ${from.schema.id} yet (for instance ${missing[0]!.clip.id}). Run \`lab extract\` with the same --data, --dataset and --bursts${variant === CLEAN ? '' : ` and --variants ${variant}`}.`,
    );
  }
  const vectors = read.map(({ clip, extracted }) => ({
    clip,
    extracted: extracted!,
    tracks: trackVectors(extracted!, minFrames, from.schema.families),
  }));
  const usable = vectors.filter(({ tracks }) => tracks.length > 0);
  // What the lab made itself is never judged and calibrates nothing.
  if (!isPseudoVariant(variant)) {
    refuseFewGroups(
      usable.map(({ clip }) => clip),
      's with a usable face',
    );
  }
  return {
    variant,
    clips: usable.map(({ clip, extracted, tracks }) => ({
      clip,
      tracks,
      looks: looksAt(extracted, tracks[0]!, from.schema.families),
    })),
    shortcuts: usable.flatMap(
      (one) => shortcutVectors(one, one.extracted, statSync(join(from.data, one.clip.file)).size) ?? [],
    ),
    notAssessed: vectors.filter(({ tracks }) => tracks.length === 0).map(({ clip }) => clip),
  };
}

/**
 * Throws WorldError when fakes or reals come from fewer than three groups.
 * in   clips; how the sentence goes on after the label
 */
export function refuseFewGroups(clips: readonly Clip[], which: string): void {
  for (const label of LABELS) {
    const groups = new Set(clips.filter((clip) => clip.label === label).map(({ group }) => group));
    if (groups.size < MIN_GROUPS) {
      throw new WorldError(
        `The ${label}${which} come from ${groups.size} group(s); at least ${MIN_GROUPS} are needed: one to judge, one to calibrate by, one to train on.`,
      );
    }
  }
}
