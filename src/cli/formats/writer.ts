import type { Format } from '../arguments';
import { csv } from './csv';
import type { FormatWriter } from './format-writer';
import { json } from './json';
import { ndjson } from './ndjson';
import { table } from './table';

const WRITERS: Readonly<Record<Format, () => FormatWriter>> = { table, ndjson, json, csv };

/** A fresh writer of the format. */
export function formatWriter(format: Format): FormatWriter {
  return WRITERS[format]();
}
