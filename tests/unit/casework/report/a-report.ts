import model from '../../../../assets/models/svm-ae8a00e8/model.json';
import rates from '../../../../assets/models/svm-ae8a00e8/error-rates.json';
import * as v from 'valibot';
import type { EvidenceRecord, Instrument } from '../../../../src/casework/model/evidence';
import type { ItemRecord, ItemResult } from '../../../../src/casework/model/records';
import { errorRatesSchema, modelFactsSchema } from '../../../../src/casework/report/facts';
import type { ReportInput } from '../../../../src/casework/report/input';
import type { Band, VideoVerdict } from '../../../../src/detector/verdict/verdict';
import { aCase, anItem, CASE_ID, journal } from '../package/a-case';

export const SHA = 'ab'.repeat(32);
export const CROP = 'cd'.repeat(32);

const instrument: Instrument = {
  ...{ extensionVersion: '0.1.0', codeVersion: 'abc', modelId: model.id, featureSchemaId: model.featureSchemaId },
  ...{
    browser: 'Chromium 156',
    platform: 'Linux',
    languageTag: 'en',
    timeZone: 'Europe/Berlin',
    timeZoneOffsetMin: 60,
  },
};

function verdictOf(llr: number | null, band: Band | null): VideoVerdict {
  return {
    ...{ status: llr === null ? 'not-assessable' : 'assessed', reason: llr === null ? 'no-face' : null, llr, band },
    ...{
      likelihood: null,
      framesUsed: 16,
      framesRejected: 2,
      modelId: model.id,
      featureSchemaId: model.featureSchemaId,
    },
    ...{
      codeVersion: 'abc',
      contributions: [
        { group: 'residual', llr: 0.7 },
        { group: 'temporal', llr: -0.1 },
      ],
    },
    tracks: [
      {
        ...{
          trackId: 1,
          framesUsed: 16,
          burstsUsed: 8,
          framesRejected: 2,
          rejections: {},
          firstTimeS: 0,
          lastTimeS: 4,
        },
        ...{ medianFaceSizePx: 180.4, margin: 1, llr, contributions: [] },
      },
    ],
  };
}

export function measured(
  index: number,
  llr: number | null,
  band: Band | null,
  more: Partial<ItemResult> = {},
): ItemRecord {
  const result: ItemResult = {
    verdict: verdictOf(llr, band),
    ...{ llrLow: llr === null ? null : llr - 0.4, llrHigh: llr === null ? null : llr + 0.4, pixels: 'file' },
    ...{ startedAtMs: 1_700_000_002_000, endedAtMs: 1_700_000_004_000, durationS: 5, widthPx: 1280, heightPx: 720 },
    ...{ codec: 'avc1.640028', prints: [], thumbnailSha256: null, evidenceSha256: SHA, takenFromItemId: null },
    credentials: { outcome: 'none', detail: [] },
    ...more,
  };
  return { ...anItem(index), state: 'done', attempts: 1, result };
}

const face = {
  ...{ trackId: 1, boxPx: { x: 1, y: 2, width: 30, height: 40 }, rejection: null, landmarksPx: null, lumaCrop: null },
};

export const evidence: EvidenceRecord = {
  ...{ itemId: 'item-1', caseId: CASE_ID, instrument, tracks: [] },
  frames: [0, 1, 2].map((index) => ({
    ...{
      mediaTimeS: index,
      capturedAtMs: 1_700_000_002_000 + index,
      widthPx: 1280,
      heightPx: 720,
      pixelFormat: 'I420',
    },
    ...{ sha256: SHA, llr: index === 0 ? null : 0.5 * index, trackLlrs: [] },
    faces: [
      {
        ...face,
        margin: index,
        crop: index === 0 ? null : { sha256: CROP, areaPx: { x: 0, y: 0, width: 9, height: 9 } },
      },
    ],
  })),
};

export const items: readonly ItemRecord[] = [
  {
    ...measured(1, 1.2, 'strong'),
    name: '=HYPERLINK("x"),<script>alert(1)</script>',
    label: 'manipulated',
    reviewedAtMs: 1_700_000_009_000,
  },
  measured(2, 0.7, 'suspicious', { takenFromItemId: 'item-1' }),
  measured(3, -0.6, 'no-sign'),
  measured(4, null, null),
  { ...anItem(5), state: 'failed', problem: { code: 'unreadable', detail: 'not a video' } },
  anItem(6),
  { ...anItem(7), state: 'elsewhere' },
];

export const input: ReportInput = {
  case: aCase,
  people: [{ personId: 'p', caseId: CASE_ID, name: 'Somebody', note: '' }],
  accounts: [
    {
      accountId: 'a',
      caseId: CASE_ID,
      personId: 'p',
      platform: 'x',
      handle: 'some',
      url: 'javascript:alert(1)',
      verified: true,
    },
  ],
  sources: [
    {
      ...{ sourceId: 'source-1', caseId: CASE_ID, kind: 'files', name: 'folder', addedAtMs: 1_700_000_001_000 },
      refused: [{ name: 'a.txt', reason: 'not a video' }],
    },
  ],
  ...{ items, journal, journalFindings: 0, evidence: new Map([['item-1', evidence]]) },
  instruments: [{ instrument, items: 3 }],
  personOfInterest: [
    {
      personId: 'p',
      enrolledAt: '2026-01-01T00:00:00.000Z',
      enrolledItemIds: ['item-3'],
      isLargeEnough: false,
      scores: [
        {
          itemId: 'item-1',
          part: 'movement',
          statement: 'unlike',
          distance: 3,
          low: 2,
          high: 4,
          ownAsFar: 0,
          ownCount: 6,
          othersAsNear: 4,
          othersCount: 40,
        },
      ],
    },
  ],
  model: v.parse(modelFactsSchema, model),
  modelSha256: SHA,
  errorRates: v.parse(errorRatesSchema, rates),
  written: {
    ...{ atMs: 1_700_000_010_000, localTime: '2023-11-14T23:13:30.000+01:00', timeZone: 'Europe/Berlin' },
    ...{ extensionVersion: '0.1.0', browser: 'Chromium 156', platform: 'Linux' },
  },
};
