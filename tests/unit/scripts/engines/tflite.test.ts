import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { withDetectorMetadata } from '../../../../scripts/engines/tflite/face-detector';
import { refinedIndices, withRefinedOutput } from '../../../../scripts/engines/tflite/face-landmarks';
import { data, int32s, old, references, table, text, to, uint32 } from '../../../../scripts/engines/tflite/nodes';
import { prepend } from '../../../../scripts/engines/tflite/prepend';
import { FlatReader } from '../../../../scripts/engines/tflite/reader';
import { MODEL, SUBGRAPH, TENSOR } from '../../../../scripts/engines/tflite/schema';

const MODULES = join(import.meta.dirname, '../../../../node_modules/@mediapipe');
const read = (path: string): Uint8Array => new Uint8Array(readFileSync(join(MODULES, path)));

describe('prepend', () => {
  test('what is written can be read again, old bytes stay as they are', () => {
    const first = table({ 1: to(text('first')), 3: uint32(7) });
    const oldFile = prepend(new Uint8Array(0), [first, ...children(first)]);
    const oldRoot = new FlatReader(oldFile).root();
    const numbers = int32s([1, -2, 3]);
    const both = references([old(oldRoot)]);
    const bytes = data(Uint8Array.of(9, 8));
    const root = table({ 0: to(both), 2: to(numbers), 5: to(bytes) });
    const file = prepend(oldFile, [root, both, numbers, bytes]);

    const reader = new FlatReader(file);
    expect(new TextDecoder().decode(file.subarray(4, 8))).toBe('TFL3');
    expect(reader.int32s(reader.root(), 2)).toEqual([1, -2, 3]);
    const [kept] = reader.tables(reader.root(), 0);
    expect(reader.text(kept!, 1)).toBe('first');
    expect(reader.uint32(kept!, 3)).toBe(7);
    expect(reader.uint32(kept!, 0)).toBe(0);
    expect(reader.text(reader.root(), 4)).toBe('');
    // Data of a tensor lies on 16 bytes, as TensorFlow Lite wants it.
    expect((reader.reference(reader.root(), 5) + 4) % 16).toBe(0);
    expect(file.subarray(file.length - oldFile.length)).toEqual(oldFile);
  });

  test('a child before its parent is refused', () => {
    const child = text('child');
    const parent = table({ 0: to(child) });
    expect(() => prepend(new Uint8Array(0), [child, parent])).toThrow('must point forward');
    expect(() => prepend(new Uint8Array(0), [parent])).toThrow('must point forward');
  });
});

function children(node: ReturnType<typeof table>) {
  return Object.values(node.fields).flatMap((field) =>
    field.kind === 'reference' && field.to.kind !== 'old' ? [field.to] : [],
  );
}

test('the detector gets metadata, its graph stays', () => {
  const before = read('face_detection/face_detection_full_range_sparse.tflite');
  const after = withDetectorMetadata(before, 'detector');
  const [was, is] = [new FlatReader(before), new FlatReader(after)];
  const names = (reader: FlatReader): string[] => {
    const [subgraph] = reader.tables(reader.root(), MODEL.subgraphs);
    return reader.tables(subgraph!, SUBGRAPH.tensors).map((tensor) => reader.text(tensor, TENSOR.name));
  };
  expect(names(is)).toEqual(names(was));
  expect(is.tables(is.root(), MODEL.buffers)).toHaveLength(was.tables(was.root(), MODEL.buffers).length + 1);
  const entries = is.tables(is.root(), MODEL.metadata).map((entry) => is.text(entry, 0));
  expect(entries.at(-1)).toBe('TFLITE_METADATA');
  expect(Buffer.compare(after.subarray(after.length - before.length), before)).toBe(0);
});

test('the landmark model gives 478 x 3 numbers and the face flag', () => {
  const assets = read('face_mesh/face_mesh_solution_packed_assets.data');
  const reader = new FlatReader(withRefinedOutput(assets.slice(0, 2_495_952)));
  const [subgraph] = reader.tables(reader.root(), MODEL.subgraphs);
  const tensors = reader.tables(subgraph!, SUBGRAPH.tensors);
  const outputs = reader.int32s(subgraph!, SUBGRAPH.outputs).map((index) => tensors[index]!);
  expect(outputs.map((tensor) => reader.text(tensor, TENSOR.name))).toEqual(['Identity', 'conv_faceflag']);
  expect(reader.int32s(outputs[0]!, TENSOR.shape)).toEqual([1, 1, 1, 1434]);
});

test('another model than the attention model is refused by name of what it lacks', () => {
  const detector = read('face_detection/face_detection_full_range_sparse.tflite');
  expect(() => withRefinedOutput(detector)).toThrow(/model without the output "conv_faceflag"|"output_mesh_identity"/);
});

describe('refinedIndices', () => {
  const indices = refinedIndices();
  const point = (k: number): number[] => [...indices.subarray(3 * k, 3 * k + 3)];

  test('a point that no region refines is the mesh point itself', () => {
    expect(point(1)).toEqual([3, 4, 5]);
    expect(point(10)).toEqual([30, 31, 32]);
  });

  test('a refined point takes x and y from its region, z from the mesh', () => {
    // 61 is the first point of the lips, 33 of the left eye, 263 of the right eye; mesh 1404, lips 160, eyes 142 numbers.
    expect(point(61)).toEqual([1404, 1405, 3 * 61 + 2]);
    expect(point(33)).toEqual([1564, 1565, 3 * 33 + 2]);
    expect(point(263)).toEqual([1706, 1707, 3 * 263 + 2]);
  });

  test('irises take their depth from the upper lids', () => {
    expect(point(468)).toEqual([1848, 1849, 3 * 159 + 2]);
    expect(point(473)).toEqual([1858, 1859, 3 * 386 + 2]);
    expect(indices).toHaveLength(1434);
    expect(Math.max(...indices)).toBe(1867);
  });
});
