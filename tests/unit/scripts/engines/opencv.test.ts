import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { splitOpenCv } from '../../../../scripts/engines/opencv/split';
import { withStaticEmbind } from '../../../../scripts/engines/opencv/static-embind';
import { findDynamicCode } from '../../../../scripts/vite/dynamic-code';
import { openCvModule } from '../../../../scripts/vite/opencv';

const SOURCE = readFileSync(
  join(import.meta.dirname, '../../../../node_modules/@techstark/opencv-js/dist/opencv.js'),
  'utf8',
);

/** Calls of every kind that embind makes: constructors, methods, functions, vectors, objects by value, overloads. */
const PROGRAM = `
  const cv = await start();
  const mat = cv.matFromArray(2, 3, cv.CV_32F, [1, 2, 3, 4, 5, 6]);
  const out = new cv.Mat();
  cv.flip(mat, out, 1);
  const planes = new cv.MatVector();
  planes.push_back(mat);
  planes.push_back(out);
  const merged = new cv.Mat();
  cv.merge(planes, merged);
  const mean = cv.mean(mat);
  const range = cv.minMaxLoc(mat);
  const spectrum = new cv.Mat();
  cv.dft(mat, spectrum, cv.DFT_COMPLEX_OUTPUT);
  const part = new cv.Mat();
  mat.roi(new cv.Rect(1, 0, 2, 2)).copyTo(part);
  let refused = '';
  try { mat.create(1, 2, 3, 4, 5, 6, 7); } catch (error) { refused = error.name; }
  console.log(JSON.stringify({
    flipped: [...out.data32F], channels: merged.channels(), mean: mean[0], maxLoc: range.maxLoc,
    dc: spectrum.data32F[0], part: [...part.data32F], size: part.size(), refused,
  }));
`;

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'swapwatch-opencv-'));
  writeFileSync(join(folder, 'opencv.wasm'), splitOpenCv(SOURCE).wasm);
  writeFileSync(join(folder, 'opencv.mjs'), openCvModule(SOURCE));
  writeFileSync(join(folder, 'shipped.cjs'), SOURCE);
  // The error would bring eleven megabytes of source line with it.
  writeFileSync(
    join(folder, 'run-shipped.mjs'),
    `process.on('uncaughtException', ({ name }) => console.log(name));
     const start = async () => (await import('./shipped.cjs')).default;${PROGRAM}`,
  );
  writeFileSync(
    join(folder, 'run-patched.mjs'),
    `import { readFileSync } from 'node:fs';
     import create from './opencv.mjs';
     const module = await WebAssembly.compile(readFileSync(new URL('opencv.wasm', import.meta.url)));
     const start = () => create({ instantiateWasm(imports, receive) {
       WebAssembly.instantiate(module, imports).then((instance) => receive(instance, module));
       return {};
     } });${PROGRAM}`,
  );
});
afterAll(() => rmSync(folder, { recursive: true }));

const run = (file: string, ...options: string[]): string =>
  execFileSync(process.execPath, [...options, join(folder, file)], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });

test('the patched module computes what the shipped one does, where code from text is forbidden', () => {
  const patched = run('run-patched.mjs', '--disallow-code-generation-from-strings');
  expect(JSON.parse(patched)).toEqual({
    flipped: [3, 2, 1, 6, 5, 4],
    channels: 2,
    mean: 3.5,
    maxLoc: { x: 2, y: 1 },
    dc: 21,
    part: [2, 3, 5, 6],
    size: { width: 2, height: 2 },
    refused: 'BindingError',
  });
  expect(run('run-shipped.mjs')).toBe(patched);
});

test('the shipped module needs code from text: the patch is not in vain', () => {
  expect(run('run-shipped.mjs', '--disallow-code-generation-from-strings').trim()).toBe('EvalError');
  expect(findDynamicCode(splitOpenCv(SOURCE).script).map(({ excerpt }) => excerpt)).toEqual([
    'newFunc(Function,args)',
    'newFunc(Function,params)',
  ]);
  expect(findDynamicCode(openCvModule(SOURCE))).toEqual([]);
});

test('another opencv.js is refused', () => {
  expect(() => splitOpenCv('var cv = 1;')).toThrow('is it @techstark/opencv-js 4.11.0-release.1?');
  expect(() => withStaticEmbind('function newFunc(){}')).toThrow('is it @techstark/opencv-js 4.11.0-release.1?');
});
