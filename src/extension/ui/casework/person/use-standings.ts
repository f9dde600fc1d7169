import { useEffect, useState } from 'preact/hooks';
import type { Others, PersonModel } from '../../../../casework/person/person-model';
import { openCases } from '../../../storage/cases/cases';
import { followRecords } from './follow-records';
import { standingOf, type Standing } from './standings';

/** So many are read before the page shows them. */
const AT_ONCE = 50;

/**
 * How items stand to a person, as far as they were measured, and kept up. One record after the other is read and let go: a case of thousands would not fit into memory.
 * in   ids of the items, as one text, so that a new list of the same is no change; null: nobody to hold them against yet
 */
export function useStandings(
  caseId: string,
  itemIds: string,
  against: { readonly model: PersonModel; readonly others: Others } | null,
): ReadonlyMap<string, Standing> {
  const [standings, setStandings] = useState<ReadonlyMap<string, Standing>>(new Map());
  useEffect(() => {
    setStandings(new Map());
    if (against === null) return;
    const { model, others } = against;
    let gone = false;
    const wanted = new Set(itemIds.split(' ').filter(Boolean));
    const stop = followRecords(caseId, 'movement', async (changed) => {
      const ids = changed?.filter((id) => wanted.has(id)) ?? [...wanted];
      for (let at = 0; at < ids.length && !gone; at += AT_ONCE) {
        const some = ids.slice(at, at + AT_ONCE);
        const records = await Promise.all(some.map((id) => openCases().get('movement', id)));
        const found = records.flatMap((record) => (record ? [standingOf(record, model, others)] : []));
        if (!gone && found.length > 0) {
          setStandings((before) => new Map([...before, ...found.map((one) => [one.itemId, one] as const)]));
        }
      }
    });
    return () => {
      gone = true;
      stop();
    };
  }, [caseId, itemIds, against]);
  return standings;
}
