import { expect, it } from 'vitest';
import { cropArea } from '../../../../../src/extension/offscreen/moments/crop-area';

it.each([
  ['in the middle', { x: 100, y: 80, width: 40, height: 60 }, { x: 75, y: 65, width: 90, height: 90 }],
  ['at the edge', { x: -10, y: 200, width: 60, height: 60 }, { x: 0, y: 150, width: 90, height: 90 }],
  ['larger than the frame', { x: 0, y: 0, width: 320, height: 240 }, { x: 0, y: 0, width: 320, height: 240 }],
])('a face %s', (_name, face, expected) => {
  expect(cropArea(face, { width: 320, height: 240 })).toEqual(expected);
});
