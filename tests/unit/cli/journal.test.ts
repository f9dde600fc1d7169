import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openJournal, readJournal } from '../../../src/cli/journal';
import { makeLine } from './support';

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'swapwatch-journal-'));
  path = join(folder, 'journal.ndjson');
});
afterEach(() => rmSync(folder, { recursive: true }));

function write(...lines: string[]): void {
  writeFileSync(path, lines.join('\n'));
}

describe('journal', () => {
  it('finds what an earlier run added: same path, content and model', () => {
    const first = openJournal(path);
    first.add(makeLine());
    first.close();
    const second = openJournal(path);
    expect(second.find('./a.mp4', 'aa', 'model-1')).toEqual(makeLine());
    expect(second.find('a.mp4', 'bb', 'model-1')).toBeUndefined();
    expect(second.find('b.mp4', 'aa', 'model-1')).toBeUndefined();
    expect(second.find('a.mp4', 'aa', 'model-2')).toBeUndefined();
    second.close();
  });

  it('bears a torn last line and keeps the next one whole', () => {
    const whole = JSON.stringify(makeLine());
    write(whole, JSON.stringify(makeLine({ video: 'b.mp4' })).slice(0, 40));
    const journal = openJournal(path);
    expect(journal.find('a.mp4', 'aa', 'model-1')).toEqual(makeLine());
    expect(journal.find('b.mp4', 'aa', 'model-1')).toBeUndefined();
    journal.add(makeLine({ video: 'c.mp4' }));
    journal.close();
    expect(readJournal(readFileSync(path, 'utf8')).map(({ video }) => video)).toEqual(['a.mp4', 'c.mp4']);
    expect(readFileSync(path, 'utf8').startsWith(`${whole}\n`)).toBe(true);
  });

  it('skips lines that are JSON but no scan lines', () =>
    expect(readJournal('null\n[]\n{"video":1}\n42\n')).toEqual([]));

  it('scans again what failed for a passing reason, not what cannot be read', () => {
    const crashed = makeLine({ status: 'not-assessable', reason: 'page-crashed', error: 'crash' });
    const empty = makeLine({ video: 'e.mp4', status: 'not-assessable', reason: 'empty', error: 'empty' });
    const ours = makeLine({ video: 'o.mp4', status: 'not-assessable', reason: 'internal-error', error: 'a bug' });
    const away = makeLine({ video: 'w.mp4', status: 'not-assessable', reason: 'not-found', error: 'away' });
    write(...[crashed, empty, ours, away].map((line) => JSON.stringify(line)), '');
    const journal = openJournal(path);
    expect(journal.find('o.mp4', 'aa', 'model-1')).toBeUndefined();
    expect(journal.find('w.mp4', 'aa', 'model-1')).toBeUndefined();
    expect(journal.find('a.mp4', 'aa', 'model-1')).toBeUndefined();
    expect(journal.find('e.mp4', 'aa', 'model-1')).toEqual(empty);
    journal.close();
  });

  it('takes the last of several lines on one file', () => {
    write(JSON.stringify(makeLine({ llr: 1 })), JSON.stringify(makeLine({ llr: 2 })), '');
    const journal = openJournal(path);
    expect(journal.find('a.mp4', 'aa', 'model-1')?.llr).toBe(2);
    journal.close();
  });

  it('says so when the path cannot be a journal', () => expect(() => openJournal(folder)).toThrow());
});
