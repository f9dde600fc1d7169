import type { ItemRecord, Label } from '../../../../casework/model/records';
import { itemTexts } from '../../../texts/casework/item-words';
import { lookForWork } from './queue-calls';
import { remember } from './undo';
import { write } from './write';

type Own = Pick<ItemRecord, 'label' | 'note' | 'reviewedAtMs' | 'accountId'>;

/** Changes what the analyst says of an item. out: whether it was written; false also where nothing is different */
async function changeItem(
  { caseId, itemId }: ItemRecord,
  what: string,
  change: Partial<Own>,
  shown: keyof Own,
): Promise<boolean> {
  return write(caseId, async (read) => {
    const before = await read.get('item', itemId);
    if (!before || before[shown] === change[shown]) return null;
    const handleOf = async (id: string | null | undefined): Promise<string | null> =>
      id ? ((await read.get('account', id))?.handle ?? null) : null;
    const handles = { from: await handleOf(before.accountId), to: await handleOf(change.accountId) };
    return {
      step: {
        ...{ what, by: 'analyst' },
        detail: {
          ...{ itemId, name: before.name, from: before[shown], to: change[shown] ?? null },
          ...(shown === 'accountId' ? { account: handles } : {}),
        },
      },
      changes: [{ kind: 'item', id: itemId, record: { ...before, ...change } }],
    };
  });
}

/** The analyst's judgement; the same label once more takes it away. */
export async function setLabel(item: ItemRecord, label: Label): Promise<void> {
  const next = item.label === label ? null : label;
  const reviewedAtMs = next === null ? null : Date.now();
  if (!(await changeItem(item, 'item.labelled', { label: next, reviewedAtMs }, 'label'))) return;
  const { label: before, reviewedAtMs: beforeMs } = item;
  remember({
    text: next === null ? itemTexts.unlabelled(item.name) : itemTexts.labelled(item.name, next),
    undo: () => changeItem(item, 'item.labelled', { label: before, reviewedAtMs: beforeMs }, 'label'),
  });
}

/** Writes the analyst's note. */
export async function setNote(item: ItemRecord, note: string): Promise<void> {
  if (!(await changeItem(item, 'item.noted', { note }, 'note'))) return;
  remember({
    text: itemTexts.noted(item.name),
    undo: () => changeItem(item, 'item.noted', { note: item.note }, 'note'),
  });
}

/** in: null: of no account */
export async function setAccount(item: ItemRecord, accountId: string | null): Promise<void> {
  if (!(await changeItem(item, 'item.account-set', { accountId }, 'accountId'))) return;
  remember({
    text: itemTexts.accountSet(item.name),
    undo: () => changeItem(item, 'item.account-set', { accountId: item.accountId }, 'accountId'),
  });
}

/** Has failed items scanned once more, as if for the first time. */
export async function retry(caseId: string, failed: readonly ItemRecord[]): Promise<void> {
  const written = await write(caseId, async (read) => {
    const found = await Promise.all(failed.map(({ itemId }) => read.get('item', itemId)));
    const again = found.filter((item) => item !== undefined).filter(({ state }) => state === 'failed');
    if (again.length === 0) return null;
    return {
      step: {
        what: 'items.retried',
        by: 'analyst',
        detail: { count: again.length, items: again.map(({ itemId }) => itemId) },
      },
      changes: again.map((item) => ({
        ...({ kind: 'item', id: item.itemId } as const),
        record: { ...item, state: 'waiting', attempts: 0, problem: null },
      })),
    };
  });
  if (written) await lookForWork();
}
