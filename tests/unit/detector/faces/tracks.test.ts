import { describe, expect, test } from 'vitest';
import type { Box } from '../../../../src/detector/faces/face';
import type { Portrait } from '../../../../src/detector/faces/portrait';
import { NO_TRACKS, stepTracks, type SeenFace, type TrackState } from '../../../../src/detector/faces/tracks';

const at = (x: number, y = 100, side = 100): Box => ({ x, y, width: side, height: side });
const seen = (boxPx: Box, portrait: Portrait | null = null): SeenFace => ({ boxPx, portrait });
const ANNA = Float32Array.of(1, 0, 0);
const BERT = Float32Array.of(0, 1, 0);

/** Runs frames through the tracker; gives the ids of each frame. */
function follow(frames: readonly (readonly [timeS: number, ...faces: SeenFace[]])[]): number[][] {
  let state: TrackState = NO_TRACKS;
  return frames.map(([timeS, ...faces]) => {
    const step = stepTracks(state, faces, timeS);
    state = step.state;
    return step.trackIds;
  });
}

describe('stepTracks in bursts', () => {
  const burst = (fromS: number, count = 6): (readonly [number, SeenFace])[] =>
    Array.from({ length: count }, (_, i) => [fromS + i * 0.04, seen(at(100), ANNA)]);

  test('a face missed in the last frame of a burst is found again in the next one, however far away', () => {
    const ids = follow([...burst(0, 5), [0.2], ...burst(12)]);
    expect(new Set(ids.flat())).toEqual(new Set([1]));
  });

  test('a face that was gone from a whole burst is a new one', () => {
    const gone = Array.from({ length: 6 }, (_, i) => [3 + (i + 8) * 0.04] as const);
    expect(follow([...burst(0), ...gone, ...burst(12)]).at(-1)).toEqual([2]);
  });

  test('portraits are of different moments: a burst does not push out the ones before', () => {
    const bert = burst(1).map(([timeS]) => [timeS, seen(at(100), Float32Array.of(0.6, 0.8, 0))] as const);
    const ids = follow([...burst(0), ...bert, [1.5, seen(at(100), ANNA)]]);
    expect(ids.at(-1)).toEqual([1]);
  });
});

describe('stepTracks', () => {
  test('follows two faces that drift, in whatever order they come', () => {
    const ids = follow([
      [0, seen(at(100)), seen(at(400))],
      [0.5, seen(at(380)), seen(at(120))],
      [1, seen(at(140)), seen(at(360))],
    ]);
    expect(ids).toEqual([
      [1, 2],
      [2, 1],
      [1, 2],
    ]);
  });

  test('each box goes to its best track, each track to one box', () => {
    const ids = follow([
      [0, seen(at(100)), seen(at(150))],
      [0.1, seen(at(145)), seen(at(105)), seen(at(125))],
    ]);
    expect(ids).toEqual([
      [1, 2],
      [2, 1, 3],
    ]);
  });

  test('a jump and a change of size start a new track', () => {
    const ids = follow([
      [0, seen(at(100))],
      [0.5, seen(at(400))],
      [1, seen(at(350, 50, 210))],
    ]);
    expect(ids).toEqual([[1], [2], [3]]);
  });

  test('a cut to somebody else in the same place starts a new track; the first comes back to the old one', () => {
    const ids = follow([
      [0, seen(at(100), ANNA)],
      [0.5, seen(at(100), BERT)],
      [1, seen(at(100), ANNA)],
    ]);
    expect(ids).toEqual([[1], [2], [1]]);
  });

  test('a quick move is followed where the face is the same, but not across the whole frame', () => {
    expect(
      follow([
        [0, seen(at(100), ANNA)],
        [0.5, seen(at(280), ANNA)],
      ]),
    ).toEqual([[1], [1]]);
    expect(
      follow([
        [0, seen(at(100), ANNA)],
        [0.5, seen(at(280), BERT)],
      ]),
    ).toEqual([[1], [2]]);
    expect(
      follow([
        [0, seen(at(100), ANNA)],
        [0.5, seen(at(900), ANNA)],
      ]),
    ).toEqual([[1], [2]]);
  });

  test('a face lost for up to 1.5 s comes back, later it is a new one, and ids are never used again', () => {
    const ids = follow([
      [0, seen(at(100))],
      [0.5],
      [1.4, seen(at(100))],
      [2],
      [3.1, seen(at(100))],
      [3.6, seen(at(600))],
    ]);
    expect(ids).toEqual([[1], [], [1], [], [2], [3]]);
  });

  test('sparse sampling: frames further apart than that still belong together', () => {
    expect(
      follow([
        [0, seen(at(100))],
        [5, seen(at(110))],
        [10, seen(at(120))],
      ]),
    ).toEqual([[1], [1], [1]]);
  });

  test('a loop: each face is looked for where it was at that time', () => {
    const loop = [
      [0, seen(at(100))],
      [2, seen(at(140))],
      [4, seen(at(180))],
      [6, seen(at(220))],
    ] as const;
    expect(follow([...loop, ...loop])).toEqual([[1], [1], [1], [1], [1], [1], [1], [1]]);
  });

  test('time that runs backwards to where nothing was seen starts afresh', () => {
    expect(
      follow([
        [100, seen(at(100))],
        [3, seen(at(100))],
        [100.5, seen(at(100))],
      ]),
    ).toEqual([[1], [2], [1]]);
  });

  test('the state given is left as it was', () => {
    const first = stepTracks(NO_TRACKS, [seen(at(100))], 0).state;
    const copy = structuredClone(first);
    stepTracks(first, [seen(at(110))], 0.5);
    expect(first).toEqual(copy);
    expect(NO_TRACKS.tracks).toEqual([]);
  });

  test('memory is bounded: thousands of passers-by, one long stay', () => {
    let state: TrackState = NO_TRACKS;
    for (let i = 0; i < 2000; i += 1) {
      state = stepTracks(state, [seen(at(100), ANNA), seen(at(1000 + 500 * i))], 2 * i).state;
    }
    expect(state.nextId).toBe(2002);
    expect(state.tracks.length).toBeLessThanOrEqual(64);
    expect(Math.max(...state.tracks.map((track) => track.sightings.length))).toBeLessThanOrEqual(600);
    expect(state.tracks.some((track) => track.id === 1)).toBe(true);
  });
});
