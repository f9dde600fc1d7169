import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { Clip } from '../data/clip';
import type { FeatureCache } from '../extraction/cache';
import type { ExtractedClip } from '../extraction/clip-record';
import { CLEAN } from '../training/training-item';
import { UsageError } from '../world-error';

/** Where measured features of clips, and of their recompressed copies, come from. */
export interface FeatureSource {
  readonly featureSchemaId: string;
  /** Null when that variant of the clip was not measured yet. Throws UsageError on a variant that nobody knows. */
  read(clip: Clip, variant: string): ExtractedClip | null;
  /** Size of that variant's file, bytes. */
  fileBytes(clip: Clip, variant: string): number;
}

/** Features of clips as they lie in the data folder. */
export function cleanSource(folder: string, cache: FeatureCache, featureSchemaId: string): FeatureSource {
  const refuseOthers = (variant: string): void => {
    if (variant !== CLEAN) throw new UsageError(`No variant ${variant} of the clips is known.`);
  };
  return {
    featureSchemaId,
    read(clip, variant) {
      refuseOthers(variant);
      return cache.read(clip.sha256);
    },
    fileBytes(clip, variant) {
      refuseOthers(variant);
      return statSync(join(folder, clip.file)).size;
    },
  };
}
