/** One record of a table by RFC 4180, and the line of the text on which it begins. */
export interface CsvRecord {
  readonly line: number;
  readonly fields: readonly string[];
  /** False where the record is longer than what is read of one. */
  readonly whole: boolean;
}

/**
 * Cuts a table that comes in pieces into records (RFC 4180: quoted fields may hold commas, line ends and doubled quotes). Never holds more than one record of at most
 * `mostChars`: a quotation that is never closed ends at that.
 */
export function createCsvRecords(mostChars: number): { push(piece: string): CsvRecord[]; end(): CsvRecord[] } {
  let line = 1;
  let beganAt = 1;
  let fields: string[] = [];
  let field = '';
  let chars = 0;
  let quoted = false;
  /** The last character was a quote within a quoted field: it closes it, or is the first of two. */
  let maybeClosed = false;

  const close = (): CsvRecord => {
    const record = { line: beganAt, fields: [...fields, field.replace(/\r$/, '')], whole: chars <= mostChars };
    fields = [];
    field = '';
    chars = 0;
    quoted = false;
    maybeClosed = false;
    beganAt = line;
    return record;
  };
  const add = (character: string): void => {
    chars += 1;
    if (chars <= mostChars) field += character;
  };
  return {
    push(piece) {
      const records: CsvRecord[] = [];
      for (const character of piece) {
        if (character === '\n') line += 1;
        if (quoted && !maybeClosed && chars <= mostChars) {
          if (character === '"') maybeClosed = true;
          else add(character);
        } else if (maybeClosed && character === '"') {
          maybeClosed = false;
          add(character);
        } else if (character === '\n') {
          records.push(close());
        } else if (character === ',') {
          fields.push(field);
          field = '';
          chars += 1;
          quoted = false;
          maybeClosed = false;
        } else if (character === '"' && field === '') {
          quoted = true;
        } else {
          // After a closing quote: the rest of the field is as it stands.
          if (maybeClosed) quoted = false;
          maybeClosed = false;
          add(character);
        }
      }
      return records;
    },
    end: () => (fields.length === 0 && field === '' ? [] : [close()]),
  };
}
