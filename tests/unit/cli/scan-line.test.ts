import { describe, expect, it } from 'vitest';
import type { VideoVerdict } from '../../../src/detector/verdict/verdict';
import { brokenLine, scanLine } from '../../../src/cli/scan-line';
import { makeScan } from './support';

const FIELDS =
  'video sha256 status reason llr likelihood band framesUsed framesRejected tracks durationS elapsedMs modelId error'.split(
    ' ',
  );

const verdict: VideoVerdict = {
  status: 'assessed',
  reason: null,
  llr: 1.2,
  likelihood: 0.94,
  band: 'suspicious',
  framesUsed: 14,
  framesRejected: 2,
  tracks: [],
  contributions: [],
  modelId: 'model-1',
  featureSchemaId: 'schema',
  codeVersion: '0.1.0',
};

describe('scanLine', () => {
  it('has exactly the fields of the contract, in its order', () => {
    expect(Object.keys(scanLine('a.mp4', makeScan({ verdict }), 'model-1'))).toEqual(FIELDS);
    expect(Object.keys(brokenLine('a.mp4', null, new Error('x'), 'model-1'))).toEqual(FIELDS);
  });

  it('carries the verdict', () =>
    expect(scanLine('a.mp4', makeScan({ verdict }), 'model-1')).toMatchObject({
      status: 'assessed',
      reason: null,
      llr: 1.2,
      likelihood: 0.94,
      band: 'suspicious',
      framesUsed: 14,
      framesRejected: 2,
      modelId: 'model-1',
      error: null,
    }));

  it('keeps the verdict of a file that ends early, and says that it does', () => {
    const problem = { code: 'truncated', detail: 'It ends early.' } as const;
    expect(scanLine('a.mp4', makeScan({ verdict, problem }), 'model-1')).toMatchObject({
      status: 'assessed',
      reason: null,
      error: 'It ends early.',
    });
  });

  it('never gives a number for what could not be read', () => {
    const problem = { code: 'empty', detail: 'The file is empty.' } as const;
    expect(scanLine('a.mp4', makeScan({ problem, durationS: null }), 'model-1')).toMatchObject({
      status: 'not-assessable',
      reason: 'empty',
      llr: null,
      likelihood: null,
      band: null,
      modelId: 'model-1',
      error: 'The file is empty.',
    });
  });

  it('takes sound without video for scanned, not for an error', () => {
    const problem = { code: 'no-video-track', detail: 'Only sound.' } as const;
    expect(scanLine('a.mp4', makeScan({ problem }), 'model-1')).toMatchObject({
      reason: 'no-video-track',
      error: null,
    });
  });

  it('says why where there is no model', () =>
    expect(scanLine('a.mp4', makeScan(), null)).toMatchObject({
      status: 'not-assessable',
      reason: 'no-model',
      modelId: null,
    }));
});
