/** What JSON can hold, and records are made of. */
type Plain = null | boolean | number | string | readonly Plain[] | { readonly [name: string]: Plain | undefined };

function isPlainObject(value: object): value is { readonly [name: string]: Plain | undefined } {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

function complain(value: unknown): never {
  const name = typeof value === 'object' ? (value?.constructor?.name ?? 'object') : String(value);
  throw new TypeError(`canonicalJson: ${name} (${typeof value}) is not plain JSON`);
}

function write(value: unknown): string {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return JSON.stringify(value);
  if (typeof value === 'number') return Number.isFinite(value) ? JSON.stringify(value) : complain(value);
  if (Array.isArray(value)) return `[${value.map(write).join(',')}]`;
  if (typeof value !== 'object' || !isPlainObject(value)) return complain(value);
  const members = Object.keys(value)
    .filter((name) => value[name] !== undefined)
    .sort()
    .map((name) => `${JSON.stringify(name)}:${write(value[name])}`);
  return `{${members.join(',')}}`;
}

/**
 * The one way to write a value as JSON, so that equal values give equal bytes: members sorted by the UTF-16 code units of their names, no white space, numbers as
 * ECMAScript writes them (RFC 8785). One step aside from that standard: half a surrogate pair, as cut-off post texts have it, is written as `\udXXX` and
 * not refused. Members that are `undefined` are left out, as JSON does.
 * @throws TypeError for what JSON cannot hold: NaN, infinities, dates, typed arrays, blobs, `undefined` in a list
 */
export function canonicalJson(value: unknown): string {
  return write(value);
}
