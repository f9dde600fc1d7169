import type { FileScan } from '../headless/file-scan';
import type { Journal } from './journal';
import type { ScanLine } from './scan-line';
import { brokenLine, scanLine } from './scan-line';

/** What a batch needs of the world. */
export interface BatchParts {
  readonly jobs: number;
  readonly modelId: string | null;
  readonly journal: Journal | null;
  /** SHA-256 of a file, rejects when it cannot be read. */
  hash(video: string): Promise<string>;
  /** Rejects only on faults of the program. */
  scan(video: string, sha256: string | null): Promise<FileScan>;
  /** Gets each line as it is done; `known`: it came from the journal. */
  emit(line: ScanLine, known: boolean): void;
  /** Once aborted no new file is begun; those underway are finished. */
  readonly stop: AbortSignal;
  /** Once aborted those underway are dropped without a line. */
  readonly drop: AbortSignal;
}

/** Scans files, `jobs` at a time, one line each, whatever happens to any of them. Ends when all are done or after `stop`. */
export async function runBatch(videos: readonly string[], parts: BatchParts): Promise<void> {
  const { modelId, journal } = parts;
  let next = 0;

  const one = async (video: string): Promise<void> => {
    const sha256 = await parts.hash(video).catch(() => null);
    const known = sha256 === null ? undefined : journal?.find(video, sha256, modelId);
    if (known) return parts.emit(known, true);
    let line: ScanLine;
    try {
      line = scanLine(video, await parts.scan(video, sha256), modelId);
    } catch (error) {
      if (parts.drop.aborted) return;
      line = brokenLine(video, sha256, error, modelId);
    }
    journal?.add(line);
    parts.emit(line, false);
  };

  const work = async (): Promise<void> => {
    while (next < videos.length && !parts.stop.aborted) {
      const video = videos[next]!;
      next += 1;
      await one(video);
    }
  };
  await Promise.all(Array.from({ length: Math.min(parts.jobs, videos.length) }, work));
}
