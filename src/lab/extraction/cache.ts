import { join } from 'node:path';
import * as v from 'valibot';
import type { FeatureSchema } from '../../detector/classifier/feature-schema';
import { DETECTION_VERSION } from '../../detector/faces/detection-version';
import { BURST_PLAN_VERSION } from '../../media/burst-times';
import { clipRecordSchema, type ExtractedClip } from './clip-record';
import { openFilePairs } from './file-pairs';

/** Where extracted features lie; nothing but numbers, one pair of files a clip, named by the clip's SHA-256. */
export interface FeatureCache {
  readonly folder: string;
  /** Null when the clip was not extracted yet, or what lies there is damaged or of another feature set (it is then extracted afresh). */
  read(sha256: string): ExtractedClip | null;
  write(clip: ExtractedClip): void;
}

/**
 * Opens the cache of one feature set, one way of finding faces and one number of bursts a clip (null: by its length and size, `burstCount`):
 * ROOT/<feature set>-d<detection version>/<bursts>-bursts/<sha256>.{json,bin}.
 */
export function openCache(root: string, schema: FeatureSchema, bursts: number | null): FeatureCache {
  const folder = join(root, `${schema.id}-d${DETECTION_VERSION}`, `${bursts ?? `auto${BURST_PLAN_VERSION}`}-bursts`);
  const pairs = openFilePairs(folder);
  const { frameCount } = schema;
  const burstCount = schema.count - frameCount;
  return {
    folder,
    read(sha256) {
      const pair = pairs.read(sha256);
      const record = v.safeParse(clipRecordSchema, pair?.record);
      if (!pair || !record.success || record.output.featureSchemaId !== schema.id) return null;
      const { faces } = record.output;
      const frames = faces.filter((face) => face.row !== null).length;
      const bursts = faces.filter((face) => face.burstRow !== null).length;
      const { bytes } = pair;
      if (bytes.length !== 8 * (frames * frameCount + bursts * burstCount)) return null;
      return {
        record: record.output,
        rows: splitRows(bytes, 0, frames, frameCount),
        burstRows: splitRows(bytes, 8 * frames * frameCount, bursts, burstCount),
      };
    },
    write({ record, rows, burstRows }) {
      const values = [...rows, ...burstRows].flatMap((row) => [...row]);
      const bytes = Buffer.alloc(values.length * 8);
      values.forEach((value, i) => bytes.writeDoubleLE(value, i * 8));
      pairs.write(record.sha256, record, bytes);
    },
  };
}

function splitRows(bytes: Buffer, from: number, rows: number, count: number): Float64Array[] {
  return Array.from({ length: rows }, (_, r) =>
    Float64Array.from({ length: count }, (_value, i) => bytes.readDoubleLE(from + (r * count + i) * 8)),
  );
}
