import type { RunningSha256 } from '../journal/digest';
import type { ByteSource } from './byte-source';
import { createContentsReader, type CaseContents, type ContentsFinding } from './case-contents';
import type { Manifest } from './manifest';
import { verifyArchive, type ArchiveFinding } from './verify-archive';

export interface VerifyOptions {
  readonly createSha256: () => RunningSha256;
  /** Give the records, as an import needs them. */
  readonly keepRecords?: boolean;
  readonly signal?: AbortSignal;
  readonly onProgress?: (doneBytes: number, totalBytes: number) => void;
}

/** What a package turned out to be. Intact exactly when both lists of findings are empty. */
export interface VerifiedPackage {
  readonly intact: boolean;
  readonly manifest: Manifest | null;
  /** Of the bytes: each names the file, or the place in the archive. */
  readonly archive: readonly ArchiveFinding[];
  /** Of what they say: the journal's chain, and records that are not as the journal has them. */
  readonly contents: readonly ContentsFinding[];
  /** Null where there is no manifest to go by. */
  readonly found: CaseContents | null;
}

/**
 * Verifies a package from its first byte to its last: bytes against the manifest, the manifest against its root hash, the journal's chain, and each record against
 * the journal. One pass; needs memory for the manifest, the journal and one line at a time (for all records with `keepRecords`).
 * @throws the signal's reason when aborted
 */
export async function verifyPackage(source: ByteSource, options: VerifyOptions): Promise<VerifiedPackage> {
  const reader = createContentsReader({ keepRecords: options.keepRecords ?? false });
  const { manifest, findings: archive } = await verifyArchive(source, { ...options, passing: reader.passing });
  if (!manifest) return { intact: false, manifest, archive, contents: [], found: null };
  const found = reader.contents(manifest);
  const intact = archive.length === 0 && found.findings.length === 0;
  return { intact, manifest, archive, contents: found.findings, found };
}
