import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import { ladderFile } from '../augmentation/ladder/recompress';
import { LADDER, ladderStep, type LadderStep } from '../augmentation/ladder/steps';
import { pseudoClips } from '../augmentation/self-blend/pseudo-clips';
import type { Clip } from '../data/clip';
import { openFileHashes } from '../data/file-hashes';
import { CLEAN, isPseudoVariant, PSEUDO_VARIANT } from '../training/training-item';
import { UsageError, WorldError } from '../world-error';

/**
 * One variant of clips, in files of its own: `clean` the clips themselves; a step of the ladder their recompressed copies; `self-blend-<seed>` what was
 * blended from the reals among them (pseudo-fakes and their twins); `<variant>+<step>` a step's copies of another variant. Copies keep id, label and
 * group of their clip.
 * Throws UsageError on a variant that nobody knows, WorldError where copies were not made yet.
 */
export function readVariant(
  clips: readonly Clip[],
  variant: string,
  { data, cache }: { readonly data: string; readonly cache: string },
): Clip[] {
  if (variant === CLEAN) return [...clips];
  const { base, step } = recompressionOf(variant);
  if (step) {
    const sources = readVariant(clips, base, { data, cache });
    const paths = sources.map((clip) => ladderFile(cache, step, clip.sha256));
    const missing = sources.filter((_, i) => !existsSync(paths[i]!));
    if (missing.length > 0) {
      throw new WorldError(
        `${missing.length} of ${sources.length} clips have no ${variant} copy (for instance ${missing[0]!.id}). Run \`lab extract --variants ${variant}\` with the same --data and --dataset; a clip that it names as damaged must be mended or taken out of the data.`,
      );
    }
    const hashes = openFileHashes(join(cache, 'file-hashes.json'));
    const copies = sources.map((clip, i) => ({
      ...clip,
      file: relative(data, paths[i]!),
      sha256: hashes.of(paths[i]!),
    }));
    hashes.keep();
    return copies;
  }
  const seed = seedOf(variant);
  const blends = pseudoClips(clips, cache, seed).map((clip) => ({ ...clip, file: relative(data, clip.path) }));
  // Where there are no reals there is nothing to blend, and nothing is missing.
  if (blends.length === 0 && clips.some(({ label }) => label === 'real')) {
    throw new WorldError(
      `There are no self-blends of seed ${seed}. Run \`lab augment --seed ${seed}\` with the same --data and --dataset.`,
    );
  }
  return blends;
}

/** What a variant is recompressed from, and how: `h264-480p-crf28` is a copy of `clean`. Step null: the variant is no recompression. */
export function recompressionOf(variant: string): { readonly base: string; readonly step: LadderStep | null } {
  const at = variant.lastIndexOf('+');
  const step = ladderStep(variant.slice(at + 1)) ?? null;
  return { base: at > 0 ? variant.slice(0, at) : CLEAN, step };
}

/** Bursts in which a variant's clips are measured: as asked for, else as its last recompression says; null: by length and size. */
export function burstsFor(variant: string, asked: number | null): number | null {
  return asked ?? recompressionOf(variant).step?.bursts ?? null;
}

/** Throws UsageError on a variant that nobody knows, whether or not any file of it was made. */
export function refuseUnknown(variant: string): void {
  if (variant === CLEAN) return;
  const { base, step } = recompressionOf(variant);
  if (step) refuseUnknown(base);
  else seedOf(variant);
}

/** Seed of a variant of self-blends. Throws UsageError on a variant that nobody knows. */
export function seedOf(variant: string): number {
  const seed = isPseudoVariant(variant) ? variant.slice(PSEUDO_VARIANT.length) : '';
  if (/^\d+$/.test(seed)) return Number(seed);
  const known = [CLEAN, ...LADDER.map(({ id }) => id), `${PSEUDO_VARIANT}<seed>`, '<variant>+<step>'];
  throw new UsageError(`No variant ${variant}. There are: ${known.join(', ')}.`);
}
