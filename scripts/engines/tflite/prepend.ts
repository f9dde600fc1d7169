import type { FlatNode, NewNode, TableNode } from './nodes';

/** TensorFlow Lite's file identifier. */
const IDENTIFIER = 'TFL3';

function alignUp(offset: number, to: number): number {
  return Math.ceil(offset / to) * to;
}

/** Length of a table's vtable: two sizes, then one two-byte slot up to the highest field number. */
function vtableBytes(node: TableNode): number {
  const numbers = Object.keys(node.fields).map(Number);
  return 4 + 2 * (numbers.length ? Math.max(...numbers) + 1 : 0);
}

function tableBytes(node: TableNode): number {
  return 4 + 4 * Object.keys(node.fields).length;
}

/** Gives every node its offset, in the given order; returns the offsets and where the old file begins (a multiple of 16). */
function place(order: readonly NewNode[]): { offsets: Map<NewNode, number>; oldStart: number } {
  const offsets = new Map<NewNode, number>();
  let end = 8;
  for (const node of order) {
    if (node.kind === 'table') {
      const start = alignUp(alignUp(end, 4) + vtableBytes(node), 4);
      offsets.set(node, start);
      end = start + tableBytes(node);
    } else if (node.kind === 'data') {
      const start = alignUp(end + 4, 16) - 4;
      offsets.set(node, start);
      end = start + 4 + node.bytes.length;
    } else {
      const start = alignUp(end, 4);
      offsets.set(node, start);
      // A text ends with a zero byte that its length does not count.
      end = start + 4 + (node.kind === 'text' ? node.bytes.length + 1 : 4 * node.items.length);
    }
  }
  return { offsets, oldStart: alignUp(end, 16) };
}

/**
 * Puts new FlatBuffer nodes before an old TensorFlow Lite file, whose bytes stay as they are; new nodes may refer to old ones.
 * FlatBuffer references only point forward, which is why the new root goes in front and parents come before their children.
 * in   `order`: every new node once, the root table first         out  the new file
 * @throws RangeError when a reference would point backward or to a node that `order` lacks.
 */
export function prepend(oldFile: Uint8Array, order: readonly NewNode[]): Uint8Array {
  const { offsets, oldStart } = place(order);
  const file = new Uint8Array(oldStart + oldFile.length);
  file.set(oldFile, oldStart);
  const view = new DataView(file.buffer);

  const refer = (at: number, node: FlatNode): void => {
    const target = node.kind === 'old' ? oldStart + node.offset : offsets.get(node);
    if (target === undefined || target <= at)
      throw new RangeError(`reference at ${at} to ${target}: must point forward`);
    view.setUint32(at, target - at, true);
  };
  const writeTable = (node: TableNode, start: number): void => {
    const vtable = alignUp(start - vtableBytes(node) - 3, 4);
    view.setUint16(vtable, vtableBytes(node), true);
    view.setUint16(vtable + 2, tableBytes(node), true);
    view.setInt32(start, start - vtable, true);
    Object.entries(node.fields).forEach(([number, field], k) => {
      const slot = 4 + 4 * k;
      if (field.kind === 'room') return;
      view.setUint16(vtable + 4 + 2 * Number(number), slot, true);
      if (field.kind === 'reference') refer(start + slot, field.to);
      else if (field.kind === 'uint32') view.setUint32(start + slot, field.value, true);
      else view.setInt8(start + slot, field.value);
    });
  };

  for (const [node, start] of offsets) {
    if (node.kind === 'table') writeTable(node, start);
    else if (node.kind === 'text' || node.kind === 'data') {
      view.setUint32(start, node.bytes.length, true);
      file.set(node.bytes, start + 4);
    } else {
      view.setUint32(start, node.items.length, true);
      node.items.forEach((item, k) => {
        const at = start + 4 + 4 * k;
        if (typeof item === 'number') view.setInt32(at, item, true);
        else refer(at, item);
      });
    }
  }
  view.setUint32(0, offsets.get(order[0]!)!, true);
  file.set(new TextEncoder().encode(IDENTIFIER), 4);
  return file;
}
