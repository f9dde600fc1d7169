/** What a field of a new table holds. `room` keeps a four-byte slot but leaves the field absent. */
export type Field =
  | { readonly kind: 'reference'; readonly to: FlatNode }
  | { readonly kind: 'uint32'; readonly value: number }
  | { readonly kind: 'int8'; readonly value: number }
  | { readonly kind: 'room' };

export interface TableNode {
  readonly kind: 'table';
  /** Field number -> value; every value takes four bytes. */
  readonly fields: Readonly<Record<number, Field>>;
}
/** Something that is already in the old file: a table, vector or string at `offset` there. */
export interface OldNode {
  readonly kind: 'old';
  readonly offset: number;
}
export type NewNode =
  | TableNode
  | { readonly kind: 'references'; readonly items: readonly FlatNode[] }
  | { readonly kind: 'int32s'; readonly items: readonly number[] }
  | { readonly kind: 'text'; readonly bytes: Uint8Array }
  /** Data aligned to 16 bytes, as TensorFlow Lite wants its buffers. */
  | { readonly kind: 'data'; readonly bytes: Uint8Array };
export type FlatNode = NewNode | OldNode;

export const table = (fields: Readonly<Record<number, Field>>): TableNode => ({ kind: 'table', fields });
export const references = (items: readonly FlatNode[]): NewNode => ({ kind: 'references', items });
export const int32s = (items: readonly number[]): NewNode => ({ kind: 'int32s', items });
export const text = (value: string): NewNode => ({ kind: 'text', bytes: new TextEncoder().encode(value) });
export const data = (bytes: Uint8Array): NewNode => ({ kind: 'data', bytes });
export const old = (offset: number): OldNode => ({ kind: 'old', offset });
export const to = (node: FlatNode): Field => ({ kind: 'reference', to: node });
export const uint32 = (value: number): Field => ({ kind: 'uint32', value });
export const int8 = (value: number): Field => ({ kind: 'int8', value });
export const ROOM: Field = { kind: 'room' };

/** The new nodes below and including `root`, each once, parents before children, level by level. */
export function breadthFirst(root: TableNode): NewNode[] {
  const order = new Set<NewNode>([root]);
  for (const node of order) {
    for (const child of childrenOf(node)) if (child.kind !== 'old') order.add(child);
  }
  return [...order];
}

function childrenOf(node: NewNode): readonly FlatNode[] {
  if (node.kind === 'references') return node.items;
  if (node.kind !== 'table') return [];
  return Object.values(node.fields).flatMap((field) => (field.kind === 'reference' ? [field.to] : []));
}
