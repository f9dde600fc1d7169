import * as v from 'valibot';
import { WorldError } from '../world-error';
import { LABELS, type Clip } from './clip';

const COLUMNS = ['id', 'file', 'label', 'method', 'dataset', 'group', 'paired', 'sha256', 'notes'] as const;

const row = v.object({
  id: v.pipe(v.string(), v.nonEmpty()),
  file: v.pipe(
    v.string(),
    v.nonEmpty(),
    v.check((file) => !file.startsWith('/') && !file.split('/').includes('..'), 'must lie inside the data folder'),
  ),
  label: v.picklist(LABELS),
  method: v.pipe(v.string(), v.nonEmpty()),
  kind: v.optional(v.pipe(v.string(), v.nonEmpty())),
  dataset: v.pipe(v.string(), v.nonEmpty()),
  group: v.pipe(v.string(), v.nonEmpty()),
  paired: v.picklist(['', 'yes', 'no']),
  sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, 'must be 64 hexadecimal digits')),
  notes: v.string(),
});

/**
 * Reads a manifest: tab-separated, one header line, columns in any order, more columns allowed.
 * in   text of `manifest.tsv`      out  the clips in file order
 * Throws WorldError, with the line, on a missing column, a bad cell, an id or file twice, one video in two groups, a fake without method, or a named original that is not there.
 */
export function parseManifest(text: string): Clip[] {
  const [header = '', ...lines] = text.split(/\r?\n/);
  const names = header.split('\t');
  const missing = COLUMNS.filter((column) => !names.includes(column));
  if (missing.length > 0) throw new WorldError(`The manifest lacks the columns ${missing.join(', ')}.`);
  const clips = lines.flatMap((line, i) => (line.trim() === '' ? [] : [parseLine(line, names, i + 2)]));
  if (clips.length === 0) throw new WorldError('The manifest names no clip.');
  checkUnique(clips, 'id');
  checkUnique(clips, 'file');
  checkCopies(clips);
  checkOriginals(clips);
  return clips;
}

function parseLine(line: string, names: readonly string[], lineNumber: number): Clip {
  const cells = line.split('\t');
  if (cells.length !== names.length) {
    throw new WorldError(`Manifest line ${lineNumber} has ${cells.length} cells, the header ${names.length}.`);
  }
  const parsed = v.safeParse(row, Object.fromEntries(names.map((name, i) => [name, cells[i]])));
  if (!parsed.success) {
    const issue = parsed.issues[0];
    throw new WorldError(`Manifest line ${lineNumber}, column ${v.getDotPath(issue) ?? '?'}: ${issue.message}.`);
  }
  const { notes, paired, kind, ...rest } = parsed.output;
  if (rest.label === 'fake' && rest.method === 'none') {
    throw new WorldError(`Manifest line ${lineNumber}: a fake needs its method.`);
  }
  const original = /real target clip is ([^\s;,()]+)/.exec(notes)?.[1];
  return {
    ...rest,
    kind: kind ?? (rest.label === 'real' ? 'none' : 'unknown'),
    paired: paired === 'yes',
    originalId: rest.label === 'fake' ? (original ?? null) : null,
  };
}

function checkUnique(clips: readonly Clip[], key: 'id' | 'file'): void {
  const seen = new Set<string>();
  for (const clip of clips) {
    if (seen.has(clip[key])) throw new WorldError(`The manifest has the ${key} ${clip[key]} twice.`);
    seen.add(clip[key]);
  }
}

/** A copy in another group would be trained on and judged at once. */
function checkCopies(clips: readonly Clip[]): void {
  const first = new Map<string, Clip>();
  for (const clip of clips) {
    const other = first.get(clip.sha256) ?? clip;
    if (other.group !== clip.group) {
      throw new WorldError(
        `${clip.id} (group ${clip.group}) and ${other.id} (group ${other.group}) are the same video; they must share a group.`,
      );
    }
    first.set(clip.sha256, other);
  }
}

function checkOriginals(clips: readonly Clip[]): void {
  const byId = new Map(clips.map((clip) => [clip.id, clip]));
  for (const { id, group, originalId } of clips) {
    if (originalId === null) continue;
    const original = byId.get(originalId);
    if (original?.label !== 'real') {
      throw new WorldError(`The manifest says that ${id} was made from ${originalId}, which is not among the reals.`);
    }
    if (original.group !== group) {
      throw new WorldError(
        `${id} (group ${group}) and its original ${originalId} (group ${original.group}) must share a group.`,
      );
    }
  }
}
