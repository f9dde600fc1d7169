import { join } from 'node:path';
import type { FeatureSchema } from '../../detector/classifier/feature-schema';
import { isPassing } from '../../headless/file-scan';
import type { Headless } from '../../headless/start';
import type { Clip } from '../data/clip';
import type { FeatureCache } from './cache';
import { facesOf } from './clip-record';
import type { Progress } from './progress';

export interface ExtractionOptions {
  readonly dataFolder: string;
  readonly schema: FeatureSchema;
  /** Bursts of each clip; null: by its length and size. */
  readonly bursts: number | null;
  /** Clips at a time. */
  readonly jobs: number;
}

export interface ExtractionSummary {
  readonly extracted: number;
  /** Clips that gave nothing, with the reason. */
  readonly failed: readonly { readonly id: string; readonly why: string }[];
}

/**
 * Runs the detector over clips and writes what it measured to the cache, `jobs` clips at a time. A clip that fails is reported and the rest goes on.
 * A file whose SHA-256 differs from the manifest's is a failure: its label cannot be trusted.
 */
export async function extractClips(
  clips: readonly Clip[],
  scanner: Pick<Headless, 'scan'>,
  cache: FeatureCache,
  progress: Progress,
  options: ExtractionOptions,
): Promise<ExtractionSummary> {
  const waiting = [...clips];
  const failed: { id: string; why: string }[] = [];
  const work = async (): Promise<void> => {
    for (let clip = waiting.shift(); clip !== undefined; clip = waiting.shift()) {
      const why = await extractOne(clip, scanner, cache, options);
      if (why !== null) failed.push({ id: clip.id, why });
      progress.step(clip.id, why ?? undefined);
    }
  };
  await Promise.all(Array.from({ length: Math.min(options.jobs, clips.length) }, work));
  return { extracted: clips.length - failed.length, failed };
}

/** Null when all went well, else why not. */
async function extractOne(
  clip: Clip,
  scanner: Pick<Headless, 'scan'>,
  cache: FeatureCache,
  { dataFolder, schema, bursts }: ExtractionOptions,
): Promise<string | null> {
  const scan = await scanner.scan(join(dataFolder, clip.file), { bursts, wantFeatures: true });
  const { sha256, durationS, widthPx, heightPx, decoder, problem } = scan;
  if (sha256 !== null && sha256 !== clip.sha256) {
    return `the file's SHA-256 is ${sha256}, the manifest says ${clip.sha256}`;
  }
  // What may pass by itself is not kept, so the next run tries again.
  if (sha256 !== null && (problem === null || !isPassing(problem.code))) {
    const { rows, burstRows, faces } = facesOf(scan.reports, schema);
    cache.write({
      rows,
      burstRows,
      record: {
        sha256,
        featureSchemaId: schema.id,
        frameFeatureCount: schema.frameCount,
        burstFeatureCount: schema.count - schema.frameCount,
        burstsAsked: bursts,
        framesRead: scan.reports.length,
        durationS,
        widthPx,
        heightPx,
        decoder,
        problem: problem && { ...problem },
        faces,
      },
    });
  }
  return problem && `${problem.code}: ${problem.detail}`;
}
