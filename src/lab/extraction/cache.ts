import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import type { FeatureSchema } from '../../detector/classifier/feature-schema';
import { clipRecordSchema, type ExtractedClip } from './clip-record';

/** Where extracted features lie; nothing but numbers, one pair of files a clip, named by the clip's SHA-256. */
export interface FeatureCache {
  readonly folder: string;
  /** Null when the clip was not extracted yet, or what lies there is damaged or of another feature set (it is then extracted afresh). */
  read(sha256: string): ExtractedClip | null;
  write(clip: ExtractedClip): void;
}

/**
 * Opens the cache of one feature set and one number of frames a clip: ROOT/<feature set>/<frames>-frames/<sha256>.{json,bin}.
 * The record goes first and is written last, so a run that is cut off leaves neither half a clip nor an old record beside new features.
 */
export function openCache(root: string, schema: FeatureSchema, frames: number): FeatureCache {
  const folder = join(root, schema.id, `${frames}-frames`);
  const path = (sha256: string, ending: 'json' | 'bin'): string => join(folder, `${sha256}.${ending}`);
  return {
    folder,
    read(sha256) {
      if (!existsSync(path(sha256, 'json')) || !existsSync(path(sha256, 'bin'))) return null;
      const record = v.safeParse(clipRecordSchema, parseJson(readFileSync(path(sha256, 'json'), 'utf8')));
      if (!record.success || record.output.featureSchemaId !== schema.id) return null;
      const rows = splitRows(readFileSync(path(sha256, 'bin')), schema.count);
      const wanted = record.output.faces.filter((face) => face.row !== null).length;
      return rows?.length === wanted ? { record: record.output, rows } : null;
    },
    write({ record, rows }) {
      mkdirSync(folder, { recursive: true });
      rmSync(path(record.sha256, 'json'), { force: true });
      const bytes = Buffer.alloc(rows.length * schema.count * 8);
      rows.forEach((row, r) => row.forEach((value, i) => bytes.writeDoubleLE(value, (r * schema.count + i) * 8)));
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

function splitRows(bytes: Buffer, count: number): Float64Array[] | null {
  if (bytes.length % (count * 8) !== 0) return null;
  return Array.from({ length: bytes.length / (count * 8) }, (_, r) =>
    Float64Array.from({ length: count }, (_value, i) => bytes.readDoubleLE((r * count + i) * 8)),
  );
}
