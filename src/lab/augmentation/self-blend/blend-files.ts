import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';

/** Changes with the drawing or the blending; files of another version are made anew. */
export const BLEND_VERSION = 1;

const sha256 = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));

/** What is kept of one clip: the two files' checksums and the drawn parameters, or why there are no files. */
const blendRecord = v.variant('made', [
  v.object({
    made: v.literal(true),
    version: v.literal(BLEND_VERSION),
    seed: v.number(),
    frames: v.number(),
    fakeSha256: sha256,
    realSha256: sha256,
    parameters: v.record(v.string(), v.unknown()),
  }),
  v.object({ made: v.literal(false), version: v.literal(BLEND_VERSION), seed: v.number(), why: v.string() }),
]);
export type BlendRecord = v.InferOutput<typeof blendRecord>;

/** Paths of what self-blending makes of a clip, by the SHA-256 of its file. */
export interface BlendPaths {
  readonly fake: string;
  readonly real: string;
  readonly record: string;
}

/** Folder of one seed's blends: CACHE/self-blend/<seed>. */
export function blendFolder(cache: string, seed: number): string {
  return join(cache, 'self-blend', `${seed}`);
}

export function blendPaths(folder: string, sha256: string): BlendPaths {
  const path = (ending: string): string => join(folder, `${sha256}.${ending}`);
  return { fake: path('fake.mp4'), real: path('real.mp4'), record: path('json') };
}

/** What was kept of a clip; null when it is still to do (nothing there, another version, or a file is gone). The record is written last. */
export function readBlend({ fake, real, record }: BlendPaths): BlendRecord | null {
  if (!existsSync(record)) return null;
  let json: unknown;
  try {
    json = JSON.parse(readFileSync(record, 'utf8'));
  } catch {
    return null;
  }
  const parsed = v.safeParse(blendRecord, json);
  if (!parsed.success) return null;
  return parsed.output.made && !(existsSync(fake) && existsSync(real)) ? null : parsed.output;
}

export function writeBlend({ record }: BlendPaths, blend: BlendRecord): void {
  writeFileSync(`${record}.part`, JSON.stringify(blend, null, 2));
  renameSync(`${record}.part`, record);
}
