/** A table's place in a FlatBuffer: byte offset from the start of the file. */
export type TableOffset = number;

/**
 * Reads tables of a FlatBuffer by field number, without generated classes: the few fields that the surgery needs.
 * Offsets are bytes from the start of `bytes`; a field that a table lacks reads as 0, '' or [].
 * Source: FlatBuffers internals, https://flatbuffers.dev/internals (vtable layout); fields: TensorFlow Lite `schema.fbs` v3.
 */
export class FlatReader {
  readonly #view: DataView;

  constructor(readonly bytes: Uint8Array) {
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  root(): TableOffset {
    return this.#view.getUint32(0, true);
  }

  uint32(table: TableOffset, field: number): number {
    const at = this.#field(table, field);
    return at ? this.#view.getUint32(at, true) : 0;
  }

  /** Where the table, vector or string behind a reference lies; 0 when absent. */
  reference(table: TableOffset, field: number): number {
    const at = this.#field(table, field);
    return at ? at + this.#view.getUint32(at, true) : 0;
  }

  /** Offsets of the tables in a vector of tables. */
  tables(table: TableOffset, field: number): TableOffset[] {
    return this.#items(table, field).map((at) => at + this.#view.getUint32(at, true));
  }

  int32s(table: TableOffset, field: number): number[] {
    return this.#items(table, field).map((at) => this.#view.getInt32(at, true));
  }

  text(table: TableOffset, field: number): string {
    const at = this.reference(table, field);
    if (!at) return '';
    return new TextDecoder().decode(this.bytes.subarray(at + 4, at + 4 + this.#view.getUint32(at, true)));
  }

  #field(table: TableOffset, field: number): number {
    const vtable = table - this.#view.getInt32(table, true);
    const slot = 4 + 2 * field;
    if (slot >= this.#view.getUint16(vtable, true)) return 0;
    const offset = this.#view.getUint16(vtable + slot, true);
    return offset ? table + offset : 0;
  }

  /** Byte offsets of a vector's four-byte items. */
  #items(table: TableOffset, field: number): number[] {
    const at = this.reference(table, field);
    if (!at) return [];
    return Array.from({ length: this.#view.getUint32(at, true) }, (_, k) => at + 4 + 4 * k);
  }
}
