import { describe, expect, it } from 'vitest';
import { sha256Of } from '../../../../../../src/casework/journal/digest';
import type { ItemRecord } from '../../../../../../src/casework/model/records';
import { fetchGroups } from '../../../../../../src/extension/ui/casework/add/fetchable';
import { pickedFiles } from '../../../../../../src/extension/ui/casework/add/given-files';
import { sha256OfFile } from '../../../../../../src/extension/storage/cases/sha256';

function item(itemId: string, mediaUrl: string | null, part: Partial<ItemRecord> = {}): ItemRecord {
  return {
    ...{ itemId, caseId: 'c', sourceId: 's', accountId: null, name: itemId, addedAtMs: 1, attempts: 0, problem: null },
    origin: { pageUrl: null, mediaUrl, post: null, file: null },
    ...{ state: 'elsewhere', bytes: null, result: null, label: null, note: '', reviewedAtMs: null },
    ...part,
  };
}

it('files that could be fetched are put together by the hosts for which leave is asked', () => {
  const groups = fetchGroups([
    item('a', 'https://video.twimg.com/1.mp4'),
    item('b', 'https://files.example.org/1.mp4'),
    item('c', 'https://pbs.twimg.com/2.mp4'),
    item('done', 'https://video.twimg.com/3.mp4', { state: 'waiting' }),
    item('lacks', 'https://video.twimg.com/4.mp4', {
      ...{ state: 'failed', problem: { code: 'needs-permission', detail: '' } },
    }),
    item('failed', 'https://video.twimg.com/5.mp4', {
      ...{ state: 'failed', problem: { code: 'not-fetched', detail: '' } },
    }),
    item('page', null),
    item('blob', 'blob:https://x.com/1'),
  ]);
  expect(groups.map(({ host, itemIds }) => [host, ...itemIds])).toEqual([
    ['twimg.com', 'a', 'c', 'lacks'],
    ['files.example.org', 'b'],
  ]);
});

describe('a file', () => {
  it('is hashed as it is read, and told of piece by piece', async () => {
    const bytes = Uint8Array.from({ length: 300_000 }, (_, i) => i % 251);
    let read = 0;
    const hex = await sha256OfFile(new Blob([bytes]), new AbortController().signal, (more) => (read += more));
    expect(hex).toBe(sha256Of(bytes));
    expect(read).toBe(bytes.length);
  });

  it('is not read on after it was stopped', async () => {
    const stopping = new AbortController();
    stopping.abort();
    const reading = sha256OfFile(new Blob(['abc']), stopping.signal, () => undefined);
    await expect(reading).rejects.toMatchObject({ name: 'AbortError' });
  });

  it('keeps its way below the folder that was chosen', () => {
    const file = new File(['a'], 'a.mp4');
    Object.defineProperty(file, 'webkitRelativePath', { value: 'folder/deep/a.mp4' });
    const given = [file, new File(['b'], 'b.mp4')] as unknown as FileList;
    expect(pickedFiles(given).map(({ path }) => path)).toEqual(['folder/deep/a.mp4', 'b.mp4']);
  });
});
