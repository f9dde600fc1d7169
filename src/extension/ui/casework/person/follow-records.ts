import type { RecordKind } from '../../../../casework/model/kinds';
import { openCases } from '../../../storage/cases/cases';

/**
 * Reads now, and again whenever records of a kind are written in the case. A store that cannot be read is told of by the page's own reading.
 * in   `read`: told the ids of the records that changed, null at first        out   stops it
 */
export function followRecords(
  caseId: string,
  kind: RecordKind,
  read: (changed: readonly string[] | null) => Promise<void>,
): () => void {
  const readQuietly = (changed: readonly string[] | null): void => void read(changed).catch(() => undefined);
  readQuietly(null);
  return openCases().onChange(({ caseId: of, records }) => {
    const changed = records.filter((record) => record.kind === kind).map(({ id }) => id);
    if (of === caseId && changed.length > 0) readQuietly(changed);
  });
}
