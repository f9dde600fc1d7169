import { signal, type ReadonlySignal } from '@preact/signals';
import { idOf, type RecordKind, type RecordsByKind } from '../../../../casework/model/kinds';
import { openCases } from '../../../storage/cases/cases';

/** More ids than these are read all at once: one reading of 10 000 records takes less than a few hundred of one. */
const MANY = 200;

/** What does not depend on the kind of record. */
export interface LiveRecords {
  readonly kind: RecordKind;
  readonly isRead: ReadonlySignal<boolean>;
  show(caseId: string | null): Promise<void>;
  refresh(ids: readonly string[]): Promise<void>;
}

/** Records of one kind of the case that is shown, as they are in the store now. */
export interface LiveRecordsOf<Kind extends RecordKind> extends LiveRecords {
  readonly list: ReadonlySignal<readonly RecordsByKind[Kind][]>;
  readonly byId: ReadonlySignal<ReadonlyMap<string, RecordsByKind[Kind]>>;
}

/**
 * Follows the records of a kind. Changes that come while the store is being read are read together afterwards, so that a scan that writes often costs one
 * reading at a time.
 */
export function createLiveRecords<Kind extends RecordKind>(kind: Kind): LiveRecordsOf<Kind> {
  type Row = RecordsByKind[Kind];
  const list = signal<readonly Row[]>([]);
  const byId = signal<ReadonlyMap<string, Row>>(new Map());
  const isRead = signal(false);
  let shown: string | null = null;
  let waiting = new Set<string>();
  let reading: Promise<void> | null = null;

  const put = (rows: Map<string, Row>): void => {
    byId.value = rows;
    list.value = [...rows.values()];
  };
  const readAll = async (caseId: string): Promise<void> => {
    waiting = new Set();
    const rows = await openCases().all(kind, caseId);
    if (shown === caseId) put(new Map(rows.map((row) => [idOf(kind, row), row])));
  };
  const readSome = async (caseId: string): Promise<void> => {
    const ids = [...waiting];
    waiting = new Set();
    const rows = await Promise.all(ids.map((id) => openCases().get(kind, id)));
    if (shown !== caseId) return;
    const next = new Map(byId.peek());
    ids.forEach((id, i) => {
      const row = rows[i];
      if (row === undefined) next.delete(id);
      else next.set(id, row);
    });
    put(next);
  };
  const readWaiting = async (): Promise<void> => {
    while (shown !== null && waiting.size > 0) await (waiting.size > MANY ? readAll(shown) : readSome(shown));
  };

  return {
    ...{ kind, list, byId, isRead },
    async show(caseId) {
      shown = caseId;
      isRead.value = false;
      put(new Map());
      if (caseId === null) return;
      await readAll(caseId);
      if (shown === caseId) isRead.value = true;
    },
    async refresh(ids) {
      for (const id of ids) waiting.add(id);
      // What is read for the first time is read as it is then.
      if (!isRead.peek()) return;
      reading ??= readWaiting().finally(() => (reading = null));
      await reading;
    },
  };
}
