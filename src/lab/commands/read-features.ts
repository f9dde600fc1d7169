import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { FeatureSchema } from '../../detector/classifier/feature-schema';
import type { Clip } from '../data/clip';
import type { FeatureCache } from '../extraction/cache';
import { trackVectors, type ClipVectors } from '../training/clip-vectors';
import { shortcutVectors } from '../training/shortcut';
import { WorldError } from '../world-error';

export interface MeasuredClips {
  readonly clips: readonly ClipVectors[];
  /** The same clips by what their containers give away; see `training/shortcut.ts`. */
  readonly shortcuts: readonly ClipVectors[];
  /** Clips without a track of `minFrames` accepted frames. */
  readonly notAssessed: readonly Clip[];
}

/** Groups of fakes, and of reals, without which a clip cannot be judged by what never saw it. */
const MIN_GROUPS = 3;

/**
 * Reads what `extract` measured.
 * in   clips of the data folder `folder`
 * Throws WorldError when clips were not extracted yet, or when fakes or reals come from fewer than three groups:
 * one is judged, one calibrates, one trains.
 */
export function readFeatures(
  clips: readonly Clip[],
  folder: string,
  cache: FeatureCache,
  schema: FeatureSchema,
  minFrames: number,
): MeasuredClips {
  const read = clips.map((clip) => ({ clip, extracted: cache.read(clip.sha256) }));
  const missing = read.filter(({ extracted }) => extracted === null);
  if (missing.length > 0) {
    throw new WorldError(
      `${missing.length} of ${clips.length} clips are not measured with the feature set ${schema.id} yet (for instance ${missing[0]!.clip.id}). Run \`lab extract\` with the same --data, --dataset and --frames.`,
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
    clips: usable.map(({ clip, tracks }) => ({ clip, tracks })),
    shortcuts: usable.flatMap(
      (one) => shortcutVectors(one, one.extracted, statSync(join(folder, one.clip.file)).size) ?? [],
    ),
    notAssessed: vectors.filter(({ tracks }) => tracks.length === 0).map(({ clip }) => clip),
  };
}
