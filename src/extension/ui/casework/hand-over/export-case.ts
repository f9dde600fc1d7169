import { createSha256 } from '../../../../casework/journal/digest';
import {
  blobPath,
  JOURNAL_PATH,
  PACKED_KINDS,
  README_PATH,
  recordsPath,
  REPORT_PATHS,
} from '../../../../casework/package/paths';
import { README_TEXT } from '../../../../casework/package/readme-text';
import { writePackage, type PackageFile, type PackageRefusal } from '../../../../casework/package/write-package';
import type { Manifest } from '../../../../casework/package/manifest';
import type { CaseStore, StoreFailure } from '../../../storage/cases/case-store';
import { writeReport, writtenBy } from '../report/write-report';
import { blobSource, type BlobSource } from './blob-source';
import { gatherCase, type GatheredCase } from './gather-case';
import { intactBlob } from './intact-blob';

export interface ExportWish {
  readonly withSources: boolean;
  readonly signal: AbortSignal;
  readonly onProgress: (part: 'reading' | 'packing', done: number, all: number) => void;
}

/** A finished package, and what it is called. */
export interface ExportedCase {
  readonly ok: true;
  readonly file: Blob;
  readonly name: string;
  readonly manifest: Manifest;
}
export type ExportRefusal = PackageRefusal | StoreFailure | { readonly ok: false; readonly code: 'no-case' };

type PackedBlob = PackageFile<BlobSource>;
type Omitted = Manifest['omitted'][number];

function textFile(path: string, type: string, parts: readonly BlobPart[]): PackedBlob {
  return { path, type, source: blobSource(new Blob([...parts])), sha256: null };
}

async function blobFiles(
  store: CaseStore,
  { blobs }: GatheredCase,
  { withSources, signal, onProgress }: ExportWish,
): Promise<{ files: PackedBlob[]; omitted: Omitted[] }> {
  const [files, omitted]: [PackedBlob[], Omitted[]] = [[], []];
  for (const [index, { sha256, isSource }] of blobs.entries()) {
    signal.throwIfAborted();
    const blob = isSource && !withSources ? null : await intactBlob(store, sha256);
    if (blob) files.push({ path: blobPath(sha256, blob.type), type: blob.type, source: blobSource(blob), sha256 });
    else omitted.push({ sha256, why: blob === null ? 'left-out' : 'missing' });
    onProgress('reading', index + 1, blobs.length);
  }
  return { files, omitted };
}

function nameOf(caseName: string, atMs: number): string {
  const plain = caseName
    .normalize('NFKD')
    .replaceAll(/[^\w]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 60);
  return `${plain || 'case'}-${new Date(atMs).toISOString().slice(0, 16).replaceAll(/[-:]/g, '').replace('T', '-')}.swapwatch.zip`;
}

/**
 * Packs a case with its report into one file, and writes that down in the journal, with the root hash. A picture or file that this machine no longer has, or has
 * damaged, is left out and named as missing.
 * @throws the signal's reason when aborted; then nothing was written
 */
export async function exportCase(
  store: CaseStore,
  caseId: string,
  wish: ExportWish,
): Promise<ExportedCase | ExportRefusal> {
  const { signal, onProgress } = wish;
  const gathered = await gatherCase(store, caseId, {
    signal,
    onProgress: (done, all) => onProgress('reading', done, all),
  });
  const of = gathered?.light.case[0];
  if (!gathered || !of) return { ok: false, code: 'no-case' };
  const nowMs = Date.now();
  const report = await writeReport(store, gathered, nowMs);
  const texts = [
    textFile(README_PATH, 'text/plain', [README_TEXT]),
    textFile(REPORT_PATHS.html, 'text/html', [report.html]),
    textFile(REPORT_PATHS.json, 'application/json', [report.json]),
    textFile(REPORT_PATHS.csv, 'text/csv', [report.csv]),
    textFile(JOURNAL_PATH, 'application/x-ndjson', [
      `${gathered.journal.map((entry) => JSON.stringify(entry)).join('\n')}\n`,
    ]),
    ...PACKED_KINDS.map((kind) => textFile(recordsPath(kind), 'application/x-ndjson', gathered.lines.get(kind)!)),
  ];
  const { files, omitted } = await blobFiles(store, gathered, wish);
  const { extensionVersion, browser } = writtenBy();
  const facts = {
    ...{ caseId, caseName: of.name, createdAtMs: nowMs, createdBy: { extensionVersion, browser }, omitted },
    journal: { entries: gathered.journal.length, headHash: gathered.journal.at(-1)!.hash },
  };
  const written = await writePackage([...texts, ...files], facts, {
    ...{ createSha256, signal },
    onProgress: (done, all) => onProgress('packing', done, all),
  });
  if (!written.ok) return written;
  const { manifest, sizeBytes, sealSha256, pieces } = written;
  const noted = await store.change(caseId, () => ({
    step: {
      ...{ what: 'case.exported', by: 'analyst' },
      detail: {
        ...{ rootSha256: manifest.rootSha256, sealSha256, sizeBytes, files: manifest.files.length },
        ...{ withSources: wish.withSources, missing: omitted.filter(({ why }) => why === 'missing').length },
      },
    },
    changes: [],
  }));
  if (!noted.ok) return noted;
  const parts = pieces.map((piece) => (piece instanceof Uint8Array ? new Blob([piece.slice()]) : piece.blob));
  return { ok: true, file: new Blob(parts, { type: 'application/zip' }), name: nameOf(of.name, nowMs), manifest };
}
