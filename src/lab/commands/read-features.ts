import type { Clip } from '../data/clip';
import type { MeasuredClips } from '../evaluation/make-study';
import { trackVectors } from '../training/clip-vectors';
import { shortcutVectors } from '../training/shortcut';
import { CLEAN } from '../training/training-item';
import { WorldError } from '../world-error';
import type { FeatureSource } from './feature-source';

/** Groups of fakes, and of reals, without which a clip cannot be judged by what never saw it. */
const MIN_GROUPS = 3;

/**
 * Reads what `extract` measured of clips in one variant.
 * in   clips; source: where that variant's features and files are
 * out  usable clips, and those without a track of `minFrames` measured frames
 * Throws WorldError when clips were not extracted yet, or when fakes or reals come from fewer than three groups:
 * one is judged, one calibrates, one trains.
 */
export function readFeatures(
  clips: readonly Clip[],
  variant: string,
  source: FeatureSource,
  minFrames: number,
): MeasuredClips {
  const read = clips.map((clip) => ({ clip, extracted: source.read(clip, variant) }));
  const missing = read.filter(({ extracted }) => extracted === null);
  if (missing.length > 0) {
    throw new WorldError(
      `${missing.length} of ${clips.length} clips are not measured ${variant === CLEAN ? '' : `as ${variant} `}with the feature set ${source.featureSchemaId} yet (for instance ${missing[0]!.clip.id}). Run \`lab extract\` with the same --data, --dataset and --bursts.`,
    );
  }
  const vectors = read.map(({ clip, extracted }) => ({
    clip,
    extracted: extracted!,
    tracks: trackVectors(extracted!, minFrames),
  }));
  const usable = vectors.filter(({ tracks }) => tracks.length > 0);
  for (const label of ['fake', 'real'] as const) {
    const groups = new Set(usable.filter(({ clip }) => clip.label === label).map(({ clip }) => clip.group));
    if (groups.size < MIN_GROUPS) {
      throw new WorldError(
        `The ${label}s with a usable face come from ${groups.size} group(s); at least ${MIN_GROUPS} are needed: one to judge, one to calibrate by, one to train on.`,
      );
    }
  }
  return {
    variant,
    clips: usable.map(({ clip, tracks }) => ({ clip, tracks })),
    shortcuts: usable.flatMap((one) => shortcutVectors(one, one.extracted, source.fileBytes(one.clip, variant)) ?? []),
    notAssessed: vectors.filter(({ tracks }) => tracks.length === 0).map(({ clip }) => clip),
  };
}
