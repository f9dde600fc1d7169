import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import type { FeatureSchema } from '../../detector/classifier/feature-schema';
import { DETECTION_VERSION } from '../../detector/faces/detection-version';
import { BURST_PLAN_VERSION } from '../../media/burst-times';
import { clipRecordSchema, type ExtractedClip } from './clip-record';

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
 * The record goes first and is written last, so a run that is cut off leaves neither half a clip nor an old record beside new features.
 */
export function openCache(root: string, schema: FeatureSchema, bursts: number | null): FeatureCache {
  const folder = join(root, `${schema.id}-d${DETECTION_VERSION}`, `${bursts ?? `auto${BURST_PLAN_VERSION}`}-bursts`);
  const path = (sha256: string, ending: 'json' | 'bin'): string => join(folder, `${sha256}.${ending}`);
  const { frameCount } = schema;
  const burstCount = schema.count - frameCount;
  return {
    folder,
    read(sha256) {
      if (!existsSync(path(sha256, 'json')) || !existsSync(path(sha256, 'bin'))) return null;
      const record = v.safeParse(clipRecordSchema, parseJson(readFileSync(path(sha256, 'json'), 'utf8')));
      if (!record.success || record.output.featureSchemaId !== schema.id) return null;
      const { faces } = record.output;
      const frames = faces.filter((face) => face.row !== null).length;
      const bursts = faces.filter((face) => face.burstRow !== null).length;
      const bytes = readFileSync(path(sha256, 'bin'));
      if (bytes.length !== 8 * (frames * frameCount + bursts * burstCount)) return null;
      return {
        record: record.output,
        rows: splitRows(bytes, 0, frames, frameCount),
        burstRows: splitRows(bytes, 8 * frames * frameCount, bursts, burstCount),
      };
    },
    write({ record, rows, burstRows }) {
      mkdirSync(folder, { recursive: true });
      rmSync(path(record.sha256, 'json'), { force: true });
      const values = [...rows, ...burstRows].flatMap((row) => [...row]);
      const bytes = Buffer.alloc(values.length * 8);
      values.forEach((value, i) => bytes.writeDoubleLE(value, i * 8));
      writeFileSync(path(record.sha256, 'bin'), bytes);
      const draft = `${path(record.sha256, 'json')}.part`;
      writeFileSync(draft, JSON.stringify(record));
      renameSync(draft, path(record.sha256, 'json'));
    },
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function splitRows(bytes: Buffer, from: number, rows: number, count: number): Float64Array[] {
  return Array.from({ length: rows }, (_, r) =>
    Float64Array.from({ length: count }, (_value, i) => bytes.readDoubleLE(from + (r * count + i) * 8)),
  );
}
