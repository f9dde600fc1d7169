import { lacksLeave } from '../../../../casework/queue/item-states';
import type { ItemRecord } from '../../../../casework/model/records';
import type { RecordChange } from '../../../storage/cases/case-store';
import { write } from '../model/write';
import { lookForWork } from './look';

/** Has the queue fetch and scan the files of these items; those that have gone on since stay as they are. */
export async function queueItems(caseId: string, itemIds: readonly string[], host: string): Promise<void> {
  const written = await write(caseId, async (read) => {
    const changes: RecordChange[] = [];
    for (const id of itemIds) {
      const item = await read.get('item', id);
      if (!item || (item.state !== 'elsewhere' && !lacksLeave(item))) continue;
      const record: ItemRecord = { ...item, state: 'waiting', attempts: 0, problem: null };
      changes.push({ kind: 'item', id, record });
    }
    if (changes.length === 0) return null;
    return { step: { what: 'items.queued', by: 'analyst', detail: { host, count: changes.length } }, changes };
  });
  if (written) await lookForWork();
}
