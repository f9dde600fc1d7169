import { closeSync, fsyncSync, openSync, readFileSync, writeSync } from 'node:fs';
import { resolve } from 'node:path';
import { isPassing } from '../headless/file-scan';
import type { ScanLine } from './scan-line';

/** Beside those that the headless host tries again: reasons that may be gone at the next run. */
const GONE_NEXT_TIME: readonly string[] = ['not-found', 'internal-error'];

/** What is done, kept on disk line by line (the `ndjson` format), so that a stopped batch can go on. */
export interface Journal {
  /** The line of an earlier scan of the same file (path and content) with the same model. */
  find(video: string, sha256: string, modelId: string | null): ScanLine | undefined;
  /** Adds a line; on disk when this returns. */
  add(line: ScanLine): void;
  close(): void;
}

function isLine(value: unknown): value is ScanLine {
  if (typeof value !== 'object' || value === null) return false;
  const { video, sha256, status, tracks } = value as Record<string, unknown>;
  const named = typeof video === 'string' && (sha256 === null || typeof sha256 === 'string');
  return named && (status === 'assessed' || status === 'not-assessable') && Array.isArray(tracks);
}

/** Lines of a journal's text; what is no line (the torn end of a run that was killed) is left out. */
export function readJournal(text: string): ScanLine[] {
  return text.split('\n').flatMap((row) => {
    try {
      const value: unknown = JSON.parse(row);
      return isLine(value) ? [value] : [];
    } catch {
      return [];
    }
  });
}

const keyOf = (video: string, sha256: string | null, modelId: string | null): string =>
  [resolve(video), sha256, modelId].join('\0');

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return '';
    throw error;
  }
}

/** Opens or begins a journal. @throws the system's error when the file can be neither read nor written. */
export function openJournal(path: string): Journal {
  const text = textOf(path);
  const known = new Map<string, ScanLine>();
  for (const line of readJournal(text)) {
    const key = keyOf(line.video, line.sha256, line.modelId);
    if (line.reason !== null && (isPassing(line.reason) || GONE_NEXT_TIME.includes(line.reason))) known.delete(key);
    else known.set(key, line);
  }
  const file = openSync(path, 'a');
  // A torn last line is closed off, so that the next one stands by itself.
  if (text !== '' && !text.endsWith('\n')) writeSync(file, '\n');
  return {
    find: (video, sha256, modelId) => known.get(keyOf(video, sha256, modelId)),
    add: (line) => {
      writeSync(file, `${JSON.stringify(line)}\n`);
      fsyncSync(file);
    },
    close: () => closeSync(file),
  };
}
