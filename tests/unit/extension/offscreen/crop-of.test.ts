import { expect, it } from 'vitest';
import { cropOf } from '../../../../src/extension/offscreen/screen-copy/listen';

const at = (x: number, y: number, width: number, height: number) => ({
  ...{ rect: { x, y, width, height }, viewportWidth: 1000 },
});

it('scales by what the picture is wider than the viewport', () => {
  expect(cropOf(at(10, 20, 300, 200), { width: 1500, height: 900 })).toEqual({ x: 15, y: 30, width: 450, height: 300 });
});

it('stays inside the picture, with even sides', () => {
  expect(cropOf(at(900, 0, 300, 101), { width: 1000, height: 600 })).toEqual({ x: 900, y: 0, width: 100, height: 100 });
});

it('is nothing where too little is left', () => {
  expect(cropOf(at(990, 0, 300, 200), { width: 1000, height: 600 })).toBeNull();
});
