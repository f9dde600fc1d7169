import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import { ladderFile } from '../augmentation/ladder/recompress';
import { LADDER, ladderStep } from '../augmentation/ladder/steps';
import { pseudoClips } from '../augmentation/self-blend/pseudo-clips';
import type { Clip } from '../data/clip';
import { openFileHashes } from '../data/file-hashes';
import { CLEAN, PSEUDO_VARIANT } from '../training/training-item';
import { UsageError, WorldError } from '../world-error';

/**
 * One variant of clips, in files of its own: `clean` the clips themselves; a step of the ladder their recompressed copies; `self-blend-<seed>` what was
 * blended from the reals among them (pseudo-fakes and their twins). Copies keep id, label and group of their clip.
 * Throws UsageError on a variant that nobody knows, WorldError where copies were not made yet.
 */
export function readVariant(
  clips: readonly Clip[],
  variant: string,
  { data, cache }: { readonly data: string; readonly cache: string },
): Clip[] {
  if (variant === CLEAN) return [...clips];
  const step = ladderStep(variant);
  if (step) {
    const paths = clips.map((clip) => ladderFile(cache, step, clip.sha256));
    const missing = paths.filter((path) => !existsSync(path)).length;
    if (missing > 0) {
      throw new WorldError(
        `${missing} of ${clips.length} clips have no ${variant} copy. Run \`lab recompress --steps ${variant}\` with the same --data and --dataset.`,
      );
    }
    const hashes = openFileHashes(join(cache, 'file-hashes.json'));
    const copies = clips.map((clip, i) => ({ ...clip, file: relative(data, paths[i]!), sha256: hashes.of(paths[i]!) }));
    hashes.keep();
    return copies;
  }
  const seed = variant.startsWith(PSEUDO_VARIANT) ? Number(variant.slice(PSEUDO_VARIANT.length)) : NaN;
  if (!Number.isInteger(seed)) {
    const known = [CLEAN, ...LADDER.map(({ id }) => id), `${PSEUDO_VARIANT}<seed>`];
    throw new UsageError(`No variant ${variant}. There are: ${known.join(', ')}.`);
  }
  const blends = pseudoClips(clips, cache, seed).map((clip) => ({ ...clip, file: relative(data, clip.path) }));
  if (blends.length === 0) {
    throw new WorldError(
      `There are no self-blends of seed ${seed}. Run \`lab augment --seed ${seed}\` with the same --data and --dataset.`,
    );
  }
  return blends;
}
