import '../../../../../support/set-up-i18n';
import { expect, test } from 'vitest';
import type { ItemRecord } from '../../../../../../src/casework/model/records';
import { originFacts, verdictFacts } from '../../../../../../src/extension/ui/casework/evidence/parts/facts';
import { evidenceView, savedLines } from '../../../../../../src/extension/ui/casework/evidence/view-of';
import { rowView } from '../../../../../../src/extension/ui/casework/items/row-view';
import { rated } from '../../../../casework/rated';
import type { ItemEvidence } from '../../../../../../src/extension/ui/casework/evidence/load/item-evidence';

const item = {
  ...{ itemId: 'i', caseId: 'c', sourceId: 's', accountId: null, name: 'clip.mp4', addedAtMs: 0, attempts: 1 },
  ...{ state: 'done', problem: null, result: null, label: null, note: '', reviewedAtMs: null },
  bytes: { sha256: 'ab'.repeat(32), sizeBytes: 1234, kept: true },
  origin: {
    pageUrl: 'https://example.org/post/1',
    mediaUrl: 'javascript:alert(1)',
    post: {
      ...{ platform: 'x', permalink: 'data:text/html,hello', author: 'someone', postId: '1' },
      ...{ postedAt: '2026-11-01T10:00:00Z', mediaIndex: 0, aiLabel: null },
    },
    file: null,
  },
} satisfies ItemRecord;

test('addresses that a page or an export gave are links only where they are of the web', () => {
  const facts = originFacts(item);
  const hrefs = Object.fromEntries(facts.map(({ name, href }) => [name, href]));
  expect(hrefs['Page']).toBe('https://example.org/post/1');
  expect(hrefs['Address of the video']).toBeNull();
  expect(hrefs['Post']).toBeNull();
  expect(facts.find(({ name }) => name === 'Size')?.value).toBe('1,234 bytes');
  expect(
    facts.map(({ name }) => name),
    'what is not known is left out',
  ).not.toContain('File');
});

test('the probability is that of the list, with what is expected beforehand', () => {
  const { result } = rated('i', 2, [1, 2.5]);
  const said = (baseRate: number) => verdictFacts(result!, baseRate).find(({ name }) => name.startsWith('Probab'));
  expect(said(0.1)).toMatchObject({
    ...{ name: 'Probability of manipulation, with 10% expected beforehand', value: '92%' },
  });
  expect(said(0.5)?.value).toBe('99%');
  expect(said(0.9)?.value, 'never certain').toBe('99.9%');
  expect(said(0.001)?.name).toContain('0.1%');
  const row = rowView(rated('i', 2, [1, 2.5]), { account: undefined, source: undefined }, 0.1);
  expect(row.posterior).toBe(said(0.1)?.value);
});

const track = (trackId: number, llr: number | null) => ({
  ...{ trackId, framesUsed: 4, burstsUsed: 2, framesRejected: 0, rejections: {}, firstTimeS: 0, lastTimeS: 1 },
  ...{ medianFaceSizePx: 100, margin: llr, llr, contributions: [] },
});

test('faces that were judged come first to last by how suspicious they are, under the numbers of the timeline', () => {
  const face = { boxPx: { x: 0, y: 0, width: 1, height: 1 }, rejection: null, margin: null, landmarksPx: null };
  const faces = [9, 4, 6].map((trackId) => ({ ...face, trackId, crop: null, lumaCrop: null }));
  const frames = [{ mediaTimeS: 0, faces, llr: 0, trackLlrs: [] }];
  const features = [9, 4, 6].map((trackId) => ({ trackId, frame: [], burst: null }));
  const of = {
    item,
    result: { verdict: { modelId: 'm', codeVersion: '1', tracks: [track(9, 0.1), track(4, 0.8), track(6, null)] } },
    evidence: { frames, tracks: features, instrument: { extensionVersion: '0.1.0' } },
    yardstick: null,
  } as unknown as ItemEvidence;
  expect(evidenceView(of).faces.map(({ number, track: { verdict } }) => [number, verdict.trackId])).toEqual([
    [2, 4],
    [1, 9],
  ]);
  expect(savedLines(of)).toEqual(['Swapwatch 0.1.0, model m, video clip.mp4', `SHA-256 ${'ab'.repeat(32)}`]);
  expect(evidenceView({ ...of, evidence: null }).faces).toEqual([]);
});
