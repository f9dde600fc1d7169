import { expect, it } from 'vitest';
import { MEASURES, measuresOf, type Measure } from '../../../../src/casework/person/measures';
import { posedFace, type Pose } from './posed-face';

const read = (pose: Pose): Record<Measure, number> => {
  const values = measuresOf(posedFace(pose))!;
  return Object.fromEntries(MEASURES.map((name, i) => [name, values[i]!])) as Record<Measure, number>;
};

/** All measures but the two turns of the head. */
function expectSameFace(a: Record<Measure, number>, b: Record<Measure, number>): void {
  for (const name of MEASURES) if (name !== 'pitch' && name !== 'roll') expect(a[name], name).toBeCloseTo(b[name], 3);
}

it('a face that does nothing reads the same from every side, at every size and place', () => {
  const rest = read({});
  expectSameFace(read({ yawRad: 0.5, pitchRad: -0.3, rollRad: 0.4 }), rest);
  expectSameFace(read({ scale: 4, x: 50, y: 900 }), rest);
  expect(rest['mouth-width']).toBeCloseTo(4.912, 2);
  expect(rest['mouth-open']).toBeCloseTo(0.548, 2);
});

it('an open mouth is so many centimetres open, whichever way the head is turned', () => {
  const moves = { lowerLipTop: [0, -1], lowerLipBottom: [0, -1], chin: [0, -1] } as const;
  for (const pose of [{}, { yawRad: -0.6 }, { pitchRad: 0.4, rollRad: -0.2 }]) {
    const [rest, open] = [read(pose), read({ ...pose, moves })];
    expect(open['mouth-open'] - rest['mouth-open']).toBeCloseTo(1, 3);
    expect(open.chin - rest.chin).toBeCloseTo(-1, 3);
    expect(open['brow-inner']).toBeCloseTo(rest['brow-inner'], 4);
    expect(open['corner-lift'] - rest['corner-lift']).toBeCloseTo(0.5, 3);
  }
});

it('turns of the head are read with their signs', () => {
  expect(read({ pitchRad: 0.3 }).pitch).toBeCloseTo(0.3, 4);
  expect(read({ rollRad: 0.25 }).roll).toBeCloseTo(0.25, 4);
  expect(read({ rollRad: 0.25 }).pitch).toBeCloseTo(0, 4);
});

it('a head seen from the side, and a mesh in one point, give nothing', () => {
  expect(measuresOf(posedFace({ yawRad: 1.4 }))).toBeNull();
  expect(measuresOf(new Float32Array(956).fill(7))).toBeNull();
});
