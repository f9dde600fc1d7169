import { describe, expect, it } from 'vitest';
import type { FrameReport } from '../../../src/detector/protocol';
import { fromWire } from '../../../src/headless/from-wire';
import { toWire } from '../../../src/headless/page/wire-report';

const timingsMs = { detect: 1, landmarks: 2, align: 3, features: 4, bursts: 5, classify: 6 };

/** A report of two faces, one with features. */
function report(features: Float64Array): FrameReport {
  const face = {
    trackId: 1,
    boxPx: { x: 1, y: 2, width: 3, height: 4 },
    rejection: null,
    quality: null,
    margin: -0.25,
  };
  return {
    mediaTimeS: 0.5,
    faces: [
      { ...face, features, burstFeatures: null, landmarks: null },
      {
        ...face,
        features: null,
        burstFeatures: features.slice(0, 3),
        landmarks: Float32Array.from(features.slice(0, 5)),
      },
    ],
    timingsMs,
    verdict: null,
  };
}

describe('features on the wire', () => {
  it('come back bit for bit, through JSON, also many of them', () => {
    const features = Float64Array.from({ length: 20_000 }, (_, index) => Math.sin(index) * 10 ** ((index % 40) - 20));
    features.set([0, -0, Number.MIN_VALUE, Number.MAX_VALUE]);
    const back = fromWire(JSON.parse(JSON.stringify(toWire(report(features)))) as ReturnType<typeof toWire>);
    expect(back.faces[0]!.features).toEqual(features);
    expect(Object.is(back.faces[0]!.features![1], -0)).toBe(true);
    expect(back.faces[0]!.burstFeatures).toBeNull();
    expect(back.faces[1]!.features).toBeNull();
    expect(back.faces[1]!.burstFeatures).toEqual(features.slice(0, 3));
    expect(back.faces[0]!.landmarks).toBeNull();
    expect(back.faces[1]!.landmarks).toEqual(Float32Array.from(features.slice(0, 5)));
    expect({ ...back, faces: [] }).toEqual({ ...report(features), faces: [] });
  });

  it('are those of a view into a larger buffer', () => {
    const view = new Float64Array(Float64Array.of(1, 2, 3, 4).buffer, 8, 2);
    expect(fromWire(toWire(report(view))).faces[0]!.features).toEqual(Float64Array.of(2, 3));
  });
});
