import type { SourceRecord } from '../../../../casework/model/records';
import type { Finding, FoundVideo } from '../../../../casework/ways-in/found';
import { readList } from '../../../../casework/ways-in/read-list';
import { sameVideoKey } from '../../../../casework/ways-in/same-video';
import { covers } from '../../../platform/match-patterns';
import { randomId } from '../../../platform/random-id';
import { grantedMatches } from '../../../platform/sites';
import { createBatch, type Batch } from './batch';
import { mayFetch } from './leave';
import type { Work } from './work';

/** A list as it is read: from a file, or typed in. */
export interface GivenList {
  readonly name: string;
  /** Typed in, so that there is no file to name beside a line of it. */
  readonly typed?: true;
  readonly pieces: AsyncIterable<string> | ReadableStream<string>;
}

/** The build for tests has leave for this machine, where its servers are. */
const mayBePrivate = (url: URL): boolean => covers(grantedMatches(import.meta.env.MODE), url.href);

/** The address of a file that the analyst named is fetched by the queue, where there is leave for its host. */
async function ready(found: FoundVideo): Promise<FoundVideo> {
  const { origin, state } = found;
  const isFile = state === 'elsewhere' && origin.post === null && origin.mediaUrl !== null;
  return isFile && (await mayFetch(origin.mediaUrl!)) ? { ...found, state: 'waiting' } : found;
}

/** Adds what a list names. @throws StoreRefuses, and the reason of the aborted signal */
export async function addList(caseId: string, { name, typed, pieces }: GivenList, work: Work): Promise<void> {
  const list = typed ? undefined : name;
  const reader = readList(Date.now(), mayBePrivate);
  const named = new Set<string>();
  let source: SourceRecord | null = null;
  let batch: Batch | null = null;
  const opened = (): Batch => {
    source ??= {
      ...{ sourceId: randomId(), caseId, name, addedAtMs: Date.now(), refused: [] },
      kind: reader.kind() ?? 'url-list',
    };
    batch ??= createBatch(source, work.addedOf());
    return batch;
  };
  const take = async (findings: readonly Finding[]): Promise<void> => {
    for (const finding of findings) {
      work.signal.throwIfAborted();
      const into = opened();
      if (finding.found === null) {
        work.refuse(into, finding.refused, list);
        continue;
      }
      const { found, line } = finding;
      const key = sameVideoKey(found);
      const again = key !== null && named.has(key);
      if (key !== null) named.add(key);
      if (again) work.refuse(into, { line, name: found.name, refusal: 'twice' }, list);
      else if (!work.isNew(key)) work.refuse(into, { line, name: found.name, refusal: 'in-case' }, list);
      else await into.put({ found: await ready(found) });
    }
  };
  const read = async (): Promise<void> => {
    try {
      for await (const piece of pieces as AsyncIterable<string>) await take(reader.push(piece));
    } catch (error) {
      if (!(error instanceof DOMException) || work.signal.aborted) throw error;
      work.refuse(opened(), { line: null, name, refusal: 'unreadable-file' });
      return;
    }
    await take(reader.end());
    if (batch === null) work.refuse(opened(), { line: null, name, refusal: 'no-address' });
  };
  try {
    await read();
  } finally {
    // Whatever was read before it ended, for whichever reason.
    await work.finish(batch as Batch | null);
  }
}
