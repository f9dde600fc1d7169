import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { FileScan, ScanProblem } from '../../../../src/headless/file-scan';
import type { Clip } from '../../../../src/lab/data/clip';
import { openGateCache } from '../../../../src/lab/gate/gate-cache';
import { measureClips } from '../../../../src/lab/gate/measure-clips';
import { verdict } from '../report/verdicts';
import { face, record, UNMEASURED } from './records';

let root: string;
beforeEach(() => (root = mkdtempSync(join(tmpdir(), 'lab-gate-'))));
afterEach(() => rmSync(root, { recursive: true }));

const clip = (id: string, sha256: string): Clip => ({ ...verdict('real', 0, { id }).clip, sha256 });

function scanOf(sha256: string | null, problem: ScanProblem | null): FileScan {
  const { quality } = face({ faceSizePx: 77 });
  const unmeasured = { margin: null, features: null, burstFeatures: null, landmarks: null };
  const seen = { boxPx: { x: 0, y: 0, width: 9, height: 9 }, ...unmeasured };
  return {
    ...{ sha256, durationS: 1, widthPx: 9, heightPx: 9, rotationDeg: 0, codec: null, decoder: null, verdict: null },
    ...{ problem, elapsedMs: 1 },
    reports: [
      {
        mediaTimeS: 0,
        verdict: null,
        timingsMs: { detect: 0, landmarks: 0, align: 0, features: 0, bursts: 0, classify: 0 },
        faces: [
          { ...seen, trackId: 1, rejection: null, quality },
          { ...seen, trackId: 2, rejection: 'no-landmarks', quality: null },
        ],
      },
    ],
  };
}

test('keeps what was measured and what cannot be; not what may pass, nor another file', async () => {
  const cut = { code: 'truncated', detail: 'It ends early.' } as unknown as ScanProblem;
  const scans: Record<string, FileScan> = {
    'whole.mp4': scanOf('s1', null),
    'cut.mp4': scanOf('s2', cut),
    'crashed.mp4': scanOf('s3', { code: 'page-crashed', detail: 'It went.' }),
    'other.mp4': scanOf('s9', null),
    'gone.mp4': scanOf(null, { code: 'not-found', detail: 'There is no such file.' }),
  };
  const asked: unknown[] = [];
  const said: (string | undefined)[] = [];
  const cache = openGateCache(root, 2);
  const clips = [
    clip('whole', 's1'),
    clip('cut', 's2'),
    clip('crashed', 's3'),
    clip('other', 's4'),
    clip('gone', 's5'),
  ];
  const failed = await measureClips(
    clips,
    {
      scan: (file, options) => {
        asked.push(options);
        return Promise.resolve(scans[basename(file)]!);
      },
    },
    cache,
    { step: (_, why) => void said.push(why), end: () => {} },
    { dataFolder: '/data', bursts: 2, jobs: 1 },
  );
  expect(failed).toBe(3);
  expect(said).toEqual([
    undefined,
    undefined,
    'page-crashed: It went.',
    expect.stringContaining('manifest says s4'),
    'There is no such file.',
  ]);
  expect(asked[0]).toEqual({ bursts: 2, wantFeatures: false });
  const faces = [face({ faceSizePx: 77 }), UNMEASURED];
  expect(cache.read('s1')).toEqual(record('s1', faces));
  expect(cache.read('s2')).toEqual(record('s2', faces, 'truncated: It ends early.'));
  for (const sha256 of ['s3', 's4', 's5', 's9']) expect(cache.read(sha256)).toBeNull();
});

test('numbers of other bursts do not mix, and a damaged file is measured again', () => {
  const cache = openGateCache(root, 2);
  cache.write(record('s1', [face()]));
  expect(openGateCache(root, null).read('s1')).toBeNull();
  expect(openGateCache(root, 2).read('s1')).toEqual(record('s1', [face()]));
  writeFileSync(join(cache.folder, 's1.json'), '{"sha256":"s1"');
  expect(cache.read('s1')).toBeNull();
  writeFileSync(join(cache.folder, 's1.json'), JSON.stringify({ ...record('s1', []), sha256: 's2' }));
  expect(cache.read('s1')).toBeNull();
});
