import type { SourceKind } from '../model/records';
import { createCsvRecords, type CsvRecord } from './csv-records';
import { refuse, type Finding, type ListReader } from './found';
import { createLines, type Line } from './lines';
import { foundInScan, isScanLine, scanLineOfCsv } from './scan-output';
import { urlList } from './url-list';
import type { MayBePrivate } from './web-address';
import { isZeeschuimer, zeeschuimerLine } from './zeeschuimer/zeeschuimer';

/** A post of X with a long thread of replies around it takes some ten thousand characters; records of this length are of no platform. */
const RECORD_CHARS = 4_000_000;
/** Of an array, which is read as one. */
const ARRAY_CHARS = 64_000_000;
/** More videos than these from one list are none of one investigation, and the page could not show them. */
export const MOST_FOUND = 20_000;

function parsed(text: string): { readonly value: unknown } | null {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return null;
  }
}

/** Records of JSON, whichever of our two kinds. */
function jsonRecord(number: number, text: string, value: unknown, nowMs: number): Finding[] {
  if (isZeeschuimer(value)) return zeeschuimerLine(number, text, value);
  const found = isScanLine(value) ? foundInScan(value, nowMs) : null;
  return [found ? { found, line: number } : refuse(number, text, 'not-a-record')];
}

const kindOf = (value: unknown): SourceKind | null =>
  isZeeschuimer(value) ? 'zeeschuimer' : isScanLine(value) ? 'scan-command' : null;

/** One record of JSON a line: what Zeeschuimer exports, and the scan command's `ndjson`. */
function jsonLines(nowMs: number): ListReader {
  const lines = createLines(RECORD_CHARS);
  let kind: SourceKind | null = null;
  const read = ({ number, text, whole }: Line): Finding[] => {
    const said = text.replace(/^\uFEFF/, '').trim();
    if (said === '') return [];
    if (!whole) return [refuse(number, said, 'too-long')];
    const json = parsed(said);
    if (!json) return [refuse(number, said, 'not-json')];
    kind ??= kindOf(json.value);
    return jsonRecord(number, said, json.value, nowMs);
  };
  return {
    push: (text) => lines.push(text).flatMap(read),
    end: () => lines.end().flatMap(read),
    kind: () => kind,
  };
}

/** One array of JSON: the scan command's `json`. Its elements are counted as lines. */
function jsonArray(nowMs: number): ListReader {
  let held: string[] = [];
  let chars = 0;
  let kind: SourceKind | null = null;
  return {
    push(text) {
      chars += text.length;
      if (chars <= ARRAY_CHARS) held.push(text);
      return [];
    },
    end() {
      const text = held.join('');
      held = [];
      if (chars > ARRAY_CHARS) return [refuse(1, text.slice(0, 200), 'too-large')];
      const json = parsed(text.replace(/^\uFEFF/, ''));
      if (!json || !Array.isArray(json.value)) return [refuse(1, text.slice(0, 200), 'not-json')];
      return json.value.flatMap((value: unknown, i): Finding[] => {
        kind ??= kindOf(value);
        return jsonRecord(i + 1, JSON.stringify(value)?.slice(0, 200) ?? '', value, nowMs);
      });
    },
    kind: () => kind,
  };
}

/** The scan command's `csv`: columns are found by their names, whatever their order. */
function csvTable(nowMs: number): ListReader {
  const records = createCsvRecords(RECORD_CHARS);
  let columns: readonly string[] | null = null;
  const read = ({ line, fields, whole }: CsvRecord): Finding[] => {
    if (columns === null) {
      columns = fields.map((name) => name.replace(/^\uFEFF/, '').trim());
      return [];
    }
    if (fields.every((field) => field.trim() === '')) return [];
    if (!whole) return [refuse(line, fields[0] ?? '', 'too-long')];
    const found = foundInScan(scanLineOfCsv(columns, fields), nowMs);
    return [found ? { found, line } : refuse(line, fields.join(','), 'not-a-record')];
  };
  return {
    push: (text) => records.push(text).flatMap(read),
    end: () => records.end().flatMap(read),
    kind: () => 'scan-command',
  };
}

function readerFor(start: string, nowMs: number, mayBePrivate?: MayBePrivate): ListReader {
  if (start.startsWith('{')) return jsonLines(nowMs);
  if (start.startsWith('[')) return jsonArray(nowMs);
  if (/^"?video"?,"?sha256"?,/.test(start)) return csvTable(nowMs);
  return urlList(mayBePrivate);
}

/** Enough to tell what a text is. */
const START_CHARS = 40;
/** Blanks that are looked through for a beginning, characters. */
const MOST_BLANK = 100_000;

/**
 * Reads a text of whichever kind: addresses, Zeeschuimer's export, what the scan command wrote. What it is, its beginning tells, not its name.
 * in   `nowMs`: when, milliseconds since 1970; `mayBePrivate`: hosts of one's own network that addresses may name
 */
export function readList(nowMs: number, mayBePrivate?: MayBePrivate): ListReader {
  let head = '';
  let reader: ListReader | null = null;
  let found = 0;
  let full = false;
  const bounded = (findings: Finding[]): Finding[] => {
    if (full) return [];
    const kept: Finding[] = [];
    for (const finding of findings) {
      if (finding.found !== null && (found += 1) > MOST_FOUND) {
        full = true;
        return [...kept, refuse(finding.line, finding.found.name, 'too-many')];
      }
      kept.push(finding);
    }
    return kept;
  };
  const begin = (): ListReader => {
    reader = readerFor(head.replace(/^[\uFEFF\s]+/, ''), nowMs, mayBePrivate);
    return reader;
  };
  return {
    push(text) {
      if (reader) return bounded(reader.push(text));
      head += text;
      if (head.length < MOST_BLANK && head.replace(/^[\uFEFF\s]+/, '').length < START_CHARS) return [];
      return bounded(begin().push(head));
    },
    end() {
      const early = reader ? [] : begin().push(head);
      return bounded([...early, ...reader!.end()]);
    },
    kind: () => reader?.kind() ?? null,
  };
}
