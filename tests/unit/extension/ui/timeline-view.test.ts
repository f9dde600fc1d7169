import { expect, it } from 'vitest';
import type { Moment } from '../../../../src/extension/storage/moments/moment';
import { timelineView } from '../../../../src/extension/ui/scan/timeline-view';

function moment(part: Partial<Moment>): Moment {
  return {
    ...{ videoId: 'id', mediaTimeS: 0, atMs: 0, trackId: 7, boxPx: null, llr: null, trackLlr: null },
    ...{ margin: null, rejection: null, crop: null, ...part },
  };
}

it('has nothing to show without moments', () => expect(timelineView([])).toBeNull());

it('places moments over time, and says of each what it is', () => {
  const view = timelineView([
    moment({ mediaTimeS: 2 }),
    moment({ mediaTimeS: 4, llr: 1, trackLlr: 1, margin: 0.8 }),
    moment({ mediaTimeS: 6, llr: 1, rejection: 'too-small' }),
    moment({ mediaTimeS: 12, llr: 0, trackId: null }),
  ])!;
  expect(view.points.map(({ x, kind }) => [x, kind])).toEqual([
    [0, 'open'],
    [0.2, 'figure'],
    [0.4, 'unused'],
    [1, 'unused'],
  ]);
  expect(view.points.map(({ label }) => label)).toEqual([
    'At 0:02.0: too little seen for a figure',
    'At 0:04.0: likelihood of manipulation so far 91%',
    'At 0:06.0: no usable face',
    'At 0:12.0: no face',
  ]);
  expect(view.points[1]!.likelihood).toBeCloseTo(10 / 11, 12);
  expect(view.telling).toBe(1);
  expect(view.ticks.map(({ text }) => text)).toEqual(['0:02.0', '0:04.5', '0:07.0', '0:09.5', '0:12.0']);
});

it('draws a line for each of several faces, numbered as they were seen, none for a single one', () => {
  const both = [
    moment({ mediaTimeS: 0, trackId: 9, trackLlr: 0.5 }),
    moment({ mediaTimeS: 0, trackId: 4, rejection: 'too-blurred' }),
    moment({ mediaTimeS: 1, trackId: 4, trackLlr: -0.5 }),
    moment({ mediaTimeS: 1, trackId: 9, trackLlr: 0.7 }),
  ];
  const view = timelineView(both)!;
  expect(view.tracks.map(({ number, places }) => [number, places.length])).toEqual([
    [1, 2],
    [2, 1],
  ]);
  expect(view.points[1]!.faces.map(({ number }) => number)).toEqual([2, 1]);
  expect(timelineView(both.filter(({ trackId }) => trackId === 9))!.tracks).toEqual([]);
});

it('says why a face was not used', () => {
  const [point] = timelineView([moment({ rejection: 'turned-away' })])!.points;
  expect(point!.faces[0]).toMatchObject({ usable: false, lines: ['The face is turned too far away.'] });
});

it('says of a usable face how it went, or that too little was seen', () => {
  const lineOf = (trackLlr: number | null): readonly string[] =>
    timelineView([moment({ trackLlr })])!.points[0]!.faces[0]!.lines;
  expect(lineOf(0)).toEqual(['Likelihood of manipulation, this face so far: 50%']);
  expect(lineOf(null)).toEqual(['Too little seen yet']);
});

it('a single moment stands in the middle', () => {
  const view = timelineView([moment({ mediaTimeS: 3 })])!;
  expect(view.points[0]!.x).toBe(0.5);
  expect(view.ticks).toEqual([{ x: 0.5, text: '0:03.0' }]);
});
