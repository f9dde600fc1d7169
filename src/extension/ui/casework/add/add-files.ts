import type { SourceRecord } from '../../../../casework/model/records';
import { fileKind, type FileKind } from '../../../../casework/ways-in/file-kind';
import { cut, type FoundVideo, type Refusal } from '../../../../casework/ways-in/found';
import { sameVideoKey } from '../../../../casework/ways-in/same-video';
import { randomId } from '../../../platform/random-id';
import { sha256OfFile } from '../../../storage/cases/sha256';
import { addTexts } from '../../../texts/casework/add-words';
import { addList } from './add-list';
import { createBatch, type Batch } from './batch';
import type { GivenFile } from './given-files';
import type { Work } from './work';

/** The folder that all lie in; null where there is none, or more than one. */
function commonFolder(given: readonly GivenFile[]): string | null {
  const folders = new Set(given.map(({ path }) => (path.includes('/') ? path.split('/')[0]! : '')));
  const [folder] = folders;
  return folders.size === 1 && folder ? folder : null;
}

const REFUSED: Readonly<Partial<Record<FileKind, Refusal>>> = { other: 'not-a-video-file', package: 'package-file' };

async function addVideo({ path, file }: GivenFile, batch: Batch, work: Work): Promise<void> {
  if (file.size === 0) return work.refuse(batch, { line: null, name: path, refusal: 'empty-file' });
  let sha256: string;
  try {
    sha256 = await sha256OfFile(file, work.signal, work.readBytes);
  } catch {
    work.signal.throwIfAborted();
    return work.refuse(batch, { line: null, name: path, refusal: 'unreadable-file' });
  }
  const found: FoundVideo = {
    name: cut(path.split('/').at(-1)!),
    origin: { pageUrl: null, mediaUrl: null, post: null, file: { path, modifiedAtMs: file.lastModified } },
    bytes: { sha256, sizeBytes: file.size, kept: true },
    ...{ state: 'waiting', problem: null, result: null },
  };
  if (!work.isNew(sameVideoKey(found))) return work.refuse(batch, { line: null, name: path, refusal: 'in-case' });
  // Without its name: that is the item's. Its bytes are copied by the store.
  await batch.put({ found, blob: { sha256, blob: file.slice(0, file.size, file.type) } });
}

/** Adds files: videos with their bytes, lists as what they list. @throws StoreRefuses, and the reason of the aborted signal */
export async function addFiles(caseId: string, given: readonly GivenFile[], work: Work): Promise<void> {
  const sorted = given.map((one) => ({ ...one, kind: fileKind(one.path, one.file.type) }));
  const counted = sorted.filter(({ kind }) => kind !== 'system');
  work.plan(counted.length, (i) => counted[i]?.path ?? '');
  const lists = counted.filter(({ kind }) => kind === 'list');
  const others = counted.filter(({ kind }) => kind !== 'list');
  if (others.length > 0) {
    const source: SourceRecord = {
      ...{ sourceId: randomId(), caseId, kind: 'files', addedAtMs: Date.now(), refused: [] },
      name: commonFolder(others) ?? (others.length === 1 ? others[0]!.path : addTexts.filesName(others.length)),
    };
    await work.through(createBatch(source, work.addedOf()), async (batch) => {
      for (const one of others) {
        work.begin(one.path);
        const refusal = REFUSED[one.kind];
        if (refusal) work.refuse(batch, { line: null, name: one.path, refusal });
        else await addVideo(one, batch, work);
        work.done();
      }
    });
  }
  for (const { path, file } of lists) {
    work.begin(path);
    await addList(caseId, { name: path, pieces: file.stream().pipeThrough(new TextDecoderStream()) }, work);
    work.done();
  }
}
