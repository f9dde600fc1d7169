import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { CURRENT_SCHEMA } from '../../../../src/detector/classifier/parse-model';
import { ladderFile } from '../../../../src/lab/augmentation/ladder/recompress';
import { LADDER } from '../../../../src/lab/augmentation/ladder/steps';
import {
  BLEND_VERSION,
  blendFolder,
  blendPaths,
  writeBlend,
} from '../../../../src/lab/augmentation/self-blend/blend-files';
import { burstsFor } from '../../../../src/lab/commands/read-variant';
import { DEFAULT_RECIPE } from '../../../../src/lab/training/default-recipe';
import { openCache } from '../../../../src/lab/extraction/cache';
import { seededRandom } from '../../../../src/casework/interval/seeded-random';

/** A data folder of clips that no video is behind, with their measurements in a cache beside them. */
export interface MeasuredFolder {
  readonly folder: string;
  readonly cacheRoot: string;
}

const COPIED = LADDER.filter(({ id }) => DEFAULT_RECIPE.variants[id] !== undefined);
/** The seed of the recipe's self-blends. */
const BLEND_SEED = 1;
/** How much higher all that was measured of fakes is; what varies by chance lies in [0, 1). */
const FAKES_SHIFT = 0.2;
const HEADER = 'id\tfile\tlabel\tmethod\tkind\tdataset\tgroup\tpaired\tsha256\tnotes';

interface Measuring {
  readonly more?: number;
  readonly bursts?: number | null;
}

/** A file of its own content, `more` bytes longer than its path, and measurements of it under its checksum: two measured frames in each of two bursts. */
function measured(
  cacheRoot: string,
  path: string,
  shift: number,
  random: () => number,
  { more = 0, bursts = null }: Measuring = {},
): string {
  const content = path + '.'.repeat(more);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
  const sha256 = createHash('sha256').update(content).digest('hex');
  const vector = (length: number): Float64Array => Float64Array.from({ length }, () => random() + shift);
  const burstCount = CURRENT_SCHEMA.count - CURRENT_SCHEMA.frameCount;
  openCache(cacheRoot, CURRENT_SCHEMA, bursts).write({
    rows: Array.from({ length: 4 }, () => vector(CURRENT_SCHEMA.frameCount)),
    burstRows: Array.from({ length: 2 }, () => vector(burstCount)),
    record: {
      sha256,
      featureSchemaId: CURRENT_SCHEMA.id,
      frameFeatureCount: CURRENT_SCHEMA.frameCount,
      burstFeatureCount: burstCount,
      burstsAsked: bursts,
      framesRead: 12,
      durationS: 2,
      widthPx: 100,
      heightPx: 100,
      decoder: null,
      problem: null,
      faces: Array.from({ length: 12 }, (_, i) => ({
        mediaTimeS: (i < 6 ? 0 : 1) + (i % 6) * 0.04,
        trackId: 1,
        rejection: null,
        faceSizePx: 60,
        row: i % 3 === 0 ? i / 3 : null,
        burstRow: i % 6 === 5 ? (i - 5) / 6 : null,
      })),
    },
  });
  return sha256;
}

/** The self-blend of a real and its twin, as `augment` keeps them, with measurements of both. */
function blended(cacheRoot: string, realSha256: string, random: () => number): void {
  const paths = blendPaths(blendFolder(cacheRoot, BLEND_SEED), realSha256);
  writeBlend(paths, {
    made: true,
    version: BLEND_VERSION,
    seed: BLEND_SEED,
    frames: 50,
    fakeSha256: measured(cacheRoot, paths.fake, FAKES_SHIFT, random),
    realSha256: measured(cacheRoot, paths.real, 0, random),
    parameters: {},
  });
}

/**
 * Eight groups of one real and two fakes made from it, with copies of all by the ladder's steps that the recipe learns from, and self-blends of the reals; fakes measure a little
 * higher, and later groups have longer files. The caller removes the folder.
 */
export function measuredFolder(): MeasuredFolder {
  const folder = mkdtempSync(join(tmpdir(), 'lab-measured-'));
  const cacheRoot = join(folder, 'cache');
  const random = seededRandom(2);
  const lines = Array.from({ length: 8 }, (_, g) =>
    ['real', 'swap', 'lips'].map((method) => {
      const fake = method !== 'real';
      const shift = fake ? FAKES_SHIFT : 0;
      const file = `videos/${method}-${g}.mp4`;
      const sha256 = measured(cacheRoot, join(folder, file), shift, random, { more: 100 * g });
      for (const step of COPIED) {
        measured(cacheRoot, ladderFile(cacheRoot, step, sha256), shift, random, { bursts: burstsFor(step.id, null) });
      }
      if (!fake) blended(cacheRoot, sha256, random);
      const notes = fake ? `real target clip is real-${g}` : '';
      const [label, kind] = fake ? ['fake', method === 'swap' ? 'face-swap' : 'lip-sync'] : ['real', 'none'];
      return [`${method}-${g}`, file, label, fake ? method : 'none', kind, 'D', `g${g}`, 'yes', sha256, notes].join(
        '\t',
      );
    }),
  ).flat();
  writeFileSync(join(folder, 'manifest.tsv'), [HEADER, ...lines, ''].join('\n'));
  return { folder, cacheRoot };
}
