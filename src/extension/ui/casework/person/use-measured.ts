import { useEffect, useState } from 'preact/hooks';
import { openCases } from '../../../storage/cases/cases';
import { followRecords } from './follow-records';

/** How many of some items were measured, and how many gave something for each part. */
export interface Measured {
  readonly done: number;
  readonly movement: number;
  readonly texture: number;
}

const NONE: Measured = { done: 0, movement: 0, texture: 0 };

/** in: ids of the items, as one text; out: as the store has it now */
export function useMeasured(caseId: string, itemIds: string): Measured {
  const [measured, setMeasured] = useState(NONE);
  useEffect(() => {
    let gone = false;
    const wanted = itemIds.split(' ').filter(Boolean);
    const stop = followRecords(caseId, 'movement', async (changed) => {
      if (changed && !changed.some((id) => wanted.includes(id))) return;
      const records = (await Promise.all(wanted.map((id) => openCases().get('movement', id)))).filter(
        (record) => record !== undefined,
      );
      if (gone) return;
      setMeasured({
        done: records.length,
        movement: records.filter(({ windows }) => windows.length > 0).length,
        texture: records.filter(({ texture }) => texture !== null).length,
      });
    });
    return () => {
      gone = true;
      stop();
    };
  }, [caseId, itemIds]);
  return measured;
}
