import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { DETECTION_VERSION } from '../../detector/faces/detection-version';
import { BURST_PLAN_VERSION } from '../../media/burst-times';
import { gateRecordSchema, type GateRecord } from './gate-record';

/** Where the gate's measures lie, a file a clip, named by the clip's SHA-256. */
export interface GateCache {
  readonly folder: string;
  /** Null when the clip was not looked at yet, or what lies there is damaged. */
  read(sha256: string): GateRecord | null;
  write(record: GateRecord): void;
}

/** Opens the cache of one way of finding faces and one number of bursts a clip (null: by its length and size): ROOT/gate-d<detection version>/<bursts>-bursts/<sha256>.json. */
export function openGateCache(root: string, bursts: number | null): GateCache {
  const folder = join(root, `gate-d${DETECTION_VERSION}`, `${bursts ?? `auto${BURST_PLAN_VERSION}`}-bursts`);
  const path = (sha256: string): string => join(folder, `${sha256}.json`);
  return {
    folder,
    read(sha256) {
      if (!existsSync(path(sha256))) return null;
      try {
        const record = v.safeParse(gateRecordSchema, JSON.parse(readFileSync(path(sha256), 'utf8')));
        return record.success && record.output.sha256 === sha256 ? record.output : null;
      } catch (error) {
        if (error instanceof SyntaxError) return null;
        throw error;
      }
    },
    write(record) {
      mkdirSync(folder, { recursive: true });
      const draft = `${path(record.sha256)}.${process.pid}.part`;
      writeFileSync(draft, JSON.stringify(record));
      renameSync(draft, path(record.sha256));
    },
  };
}
