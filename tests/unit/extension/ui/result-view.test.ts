import { expect, it } from 'vitest';
import type { TrackVerdict } from '../../../../src/detector/verdict/verdict';
import type { Moment } from '../../../../src/extension/storage/moments/moment';
import { resultView } from '../../../../src/extension/ui/scan/result-view';
import { record, verdict } from '../verdict';

const track = (part: Partial<TrackVerdict>): TrackVerdict => ({
  ...{ trackId: 1, framesUsed: 8, burstsUsed: 4, framesRejected: 0, rejections: {}, firstTimeS: 0, lastTimeS: 1 },
  ...{ medianFaceSizePx: 120.4, margin: 0.9, llr: 0.5, contributions: [], ...part },
});

it('names figures with their units, and where the pictures come from', () => {
  const view = resultView(
    record({ pixels: 'file', verdict: verdict({ llr: 0.4771, likelihood: 0.75, tracks: [track({})] }) }),
    [],
  );
  const figures = Object.fromEntries(view.figures.map(({ name, value }) => [name, value]));
  expect(figures).toMatchObject({
    'Likelihood of manipulation at even odds': '75%',
    'log10 likelihood ratio, manipulated to untouched': '+0.48',
    'Signed distance to the dividing plane (SVM margin)': '+0.90',
    'Size of the largest face, median': '120 pixels',
    'Where the pictures come from': 'The video file',
    Model: 'model',
    'Feature schema': 'schema',
  });
  expect(view.timeline).toBeNull();
});

it('counts what was rejected, the most frequent first, and says where', () => {
  const judged = verdict({
    tracks: [track({ rejections: { 'too-small': 2, 'turned-away': 5 } }), track({ rejections: { 'too-small': 1 } })],
  });
  const rejected = (mediaTimeS: number, rejection: Moment['rejection']): Moment => ({
    ...{ videoId: 'id', mediaTimeS, atMs: 0, trackId: 1, boxPx: null, llr: null, trackLlr: null },
    ...{ margin: null, rejection, crop: null },
  });
  const view = resultView(record({ verdict: judged }), [rejected(1, 'turned-away'), rejected(2.5, 'turned-away')]);
  expect(view.rejected).toEqual([
    { text: '5 turned away', at: 'at 0:01.0, 0:02.5' },
    { text: '3 too small', at: null },
  ]);
});

it('names no more than eight places', () => {
  const small: Moment = {
    ...{ videoId: 'id', mediaTimeS: 0, atMs: 0, trackId: 1, boxPx: null, llr: null, trackLlr: null, margin: null },
    ...{ rejection: 'too-small', crop: null },
  };
  const placed = (count: number): string | null => {
    const judged = record({ verdict: verdict({ tracks: [track({ rejections: { 'too-small': count } })] }) });
    const moments = Array.from({ length: count }, (_, i) => ({ ...small, mediaTimeS: i }));
    return resultView(judged, moments).rejected[0]!.at;
  };
  expect(placed(8)).toMatch(/0:06.0, 0:07.0$/);
  expect(placed(9)).toMatch(/0:07.0, …$/);
});

it('says that all faces were usable only where there was one', () => {
  const none = verdict({
    status: 'not-assessable',
    band: null,
    llr: null,
    likelihood: null,
    framesUsed: 0,
    framesRejected: 0,
    tracks: [],
  });
  expect(resultView(record({ verdict: verdict({ framesUsed: 8, tracks: [track({})] }) }), []).allUsed).toBe(true);
  expect(resultView(record({ state: 'not-assessable', verdict: none }), []).allUsed).toBe(false);
});

it('a verdict on a part of a file says so', () => {
  const problem = { kind: 'failed', code: 'truncated', detail: 'of the demuxer' } as const;
  expect(resultView(record({ problem }), []).partly).toBe('The file ends too early: a part of it is missing.');
  expect(resultView(record({ problem: null }), []).partly).toBeNull();
});
