import { describe, expect, it } from 'vitest';
import type { BatchParts } from '../../../src/cli/run-batch';
import { runBatch } from '../../../src/cli/run-batch';
import type { ScanLine } from '../../../src/cli/scan-line';
import { makeLine, makeScan } from './support';

function batch(changes: Partial<BatchParts>) {
  const lines: ScanLine[] = [];
  const scanned: string[] = [];
  const stop = new AbortController();
  const drop = new AbortController();
  const parts: BatchParts = {
    jobs: 1,
    modelId: 'model-1',
    journal: null,
    hash: (video) => Promise.resolve(`hash of ${video}`),
    scan: async (video, sha256) => {
      scanned.push(video);
      return makeScan({ sha256 });
    },
    emit: (line) => lines.push(line),
    stop: stop.signal,
    drop: drop.signal,
    ...changes,
  };
  return { parts, lines, scanned, stop, drop };
}

describe('runBatch', () => {
  it('gives each file its line with its hash', async () => {
    const { parts, lines } = batch({ jobs: 4 });
    await runBatch(['a', 'b', 'c'], parts);
    expect(lines.map(({ video, sha256 }) => [video, sha256])).toEqual([
      ['a', 'hash of a'],
      ['b', 'hash of b'],
      ['c', 'hash of c'],
    ]);
  });

  it('goes on after a fault of the program and says so in the line', async () => {
    const { parts, lines } = batch({
      scan: (video) => (video === 'b' ? Promise.reject(new TypeError('oops')) : Promise.resolve(makeScan())),
    });
    await runBatch(['a', 'b', 'c'], parts);
    expect(lines.map(({ video, error }) => [video, error])).toEqual([
      ['a', null],
      ['b', 'oops'],
      ['c', null],
    ]);
    expect(lines[1]!.reason).toBe('internal-error');
  });

  it('does not scan what the journal knows but prints it, and adds only what is new', async () => {
    const added: string[] = [];
    const journal = {
      find: (video: string, sha256: string) => (video === 'a' ? makeLine({ video, sha256, llr: 9 }) : undefined),
      add: (line: ScanLine) => void added.push(line.video),
      close: () => undefined,
    };
    const { parts, lines, scanned } = batch({ journal });
    await runBatch(['a', 'b'], parts);
    expect(scanned).toEqual(['b']);
    expect(added).toEqual(['b']);
    expect(lines.map(({ video }) => video)).toEqual(['a', 'b']);
    expect(lines[0]!.llr).toBe(9);
  });

  it('scans a file whose bytes cannot be hashed, so that the scan says why', async () => {
    const { parts, scanned } = batch({ hash: () => Promise.reject(new Error('ENOENT')) });
    await runBatch(['a'], parts);
    expect(scanned).toEqual(['a']);
  });

  it('finishes what is underway after a stop and begins nothing more', async () => {
    const { parts, lines, stop } = batch({
      scan: async () => {
        stop.abort();
        return Promise.resolve(makeScan());
      },
    });
    await runBatch(['a', 'b', 'c'], parts);
    expect(lines.map(({ video }) => video)).toEqual(['a']);
  });

  it('leaves no line for what was dropped', async () => {
    const { parts, lines, stop, drop } = batch({
      scan: () => {
        stop.abort();
        drop.abort();
        return Promise.reject(new Error('aborted'));
      },
    });
    await runBatch(['a', 'b'], parts);
    expect(lines).toEqual([]);
  });
});
