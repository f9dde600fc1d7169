import * as v from 'valibot';
import { canonicalJson } from '../journal/canonical-json';
import { sha256Of } from '../journal/digest';
import { parseJson } from './parse-json';

const PACKAGE_FORMAT = 'swapwatch-package';
const PACKAGE_VERSION = 1;
export const MANIFEST_PATH = 'manifest.json';

const sha256 = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));
const count = v.pipe(v.number(), v.integer(), v.minValue(0));

const packagedFile = v.strictObject({
  /** No part of it begins with a dot: whatever unpacks the archive, nothing lands outside of its folder, or unseen. */
  path: v.pipe(v.string(), v.maxLength(200), v.regex(/^\w[\w.-]*(\/\w[\w.-]*)*$/)),
  /** Media type, as a reader may need it again. */
  type: v.string(),
  sizeBytes: count,
  sha256,
  /** As the archive's own records have it. */
  crc32: v.pipe(count, v.maxValue(0xffff_ffff)),
});

/** No path twice, on machines that take capitals for small letters, too: of two files with one name, each program would take another. */
function eachOnce(files: readonly { readonly path: string }[]): boolean {
  const paths = new Set(files.map(({ path }) => path.toLowerCase()));
  return paths.size === files.length && !paths.has(MANIFEST_PATH);
}

/** The list of what is in a package. */
const manifestSchema = v.strictObject({
  format: v.literal(PACKAGE_FORMAT),
  formatVersion: v.literal(PACKAGE_VERSION),
  caseId: v.pipe(v.string(), v.nonEmpty()),
  caseName: v.string(),
  createdAtMs: count,
  createdBy: v.strictObject({ extensionVersion: v.string(), browser: v.string() }),
  /** The case's journal as it was when the package was made. */
  journal: v.strictObject({ entries: count, headHash: sha256 }),
  /** Pictures and files that records name and that were left out on purpose, or that the machine no longer had. */
  omitted: v.array(v.strictObject({ sha256, why: v.picklist(['left-out', 'missing']) })),
  /** All files but this one, in the order of the archive. */
  files: v.pipe(
    v.array(packagedFile),
    v.check((files) => eachOnce(files)),
  ),
  /** SHA-256 of the canonical JSON of all of the above: stands for the whole package. */
  rootSha256: sha256,
});

export type PackagedFile = Readonly<v.InferOutput<typeof packagedFile>>;
type Parsed = v.InferOutput<typeof manifestSchema>;
export type Manifest = Readonly<Omit<Parsed, 'files' | 'omitted'>> & {
  readonly files: readonly PackagedFile[];
  readonly omitted: readonly Readonly<Parsed['omitted'][number]>[];
};

/** The manifest's own text; the same manifest always gives the same bytes. */
export function manifestText(manifest: Manifest): string {
  return `${JSON.stringify(manifest, null, 1)}\n`;
}

/** Puts the root hash under a list. */
export function sealManifest(facts: Omit<Manifest, 'rootSha256'>): Manifest {
  return { ...facts, rootSha256: sha256Of(canonicalJson(facts)) };
}

/**
 * Reads a manifest.
 * out  `altered`: its root hash does not hold, or a byte is not as we write it; `unknown`: sealed all right, but in a form that this version does not know
 */
export function readManifest(text: string): Manifest | 'altered' | 'unknown' {
  const value = parseJson(text);
  if (typeof value !== 'object' || value === null) return 'altered';
  const { rootSha256, ...facts } = value as Manifest;
  // A number that is too large has no canonical form; nothing that we wrote holds one.
  try {
    if (sha256Of(canonicalJson(facts)) !== rootSha256 || manifestText(value as Manifest) !== text) return 'altered';
  } catch {
    return 'altered';
  }
  const read = v.safeParse(manifestSchema, value);
  return read.success ? (value as Manifest) : 'unknown';
}
