import type { EnrolmentRecord } from '../../../../casework/model/person';
import type { PersonRecord } from '../../../../casework/model/records';
import { MOVEMENT_SCHEMA_ID } from '../../../../casework/person/window-values';
import { personTexts } from '../../../texts/casework/person-words';
import { lookForWork } from '../model/queue-calls';
import { remember } from '../model/undo';
import { write } from '../model/write';

/** Has a person learnt from these items, from the start; the host measures what is missing. */
export async function enrolPerson({ caseId, personId, name }: PersonRecord, itemIds: readonly string[]): Promise<void> {
  const record: EnrolmentRecord = {
    ...{ personId, caseId, schemaId: MOVEMENT_SCHEMA_ID, itemIds },
    ...{ enrolledAtMs: Date.now(), model: null },
  };
  const written = await write(caseId, () => ({
    step: { what: 'person.enrolled', by: 'analyst', detail: { personId, name, itemIds } },
    changes: [{ kind: 'enrolment', id: personId, record }],
  }));
  if (written) await lookForWork();
}

/** Forgets what was learnt of a person; what was measured of the items stays. */
export async function forgetPerson({ caseId, personId, name }: PersonRecord, learnt: EnrolmentRecord): Promise<void> {
  const forgotten = await write(caseId, () => ({
    step: { what: 'person.forgotten', by: 'analyst', detail: { personId, name } },
    changes: [{ kind: 'enrolment', id: personId, record: null }],
  }));
  if (!forgotten) return;
  remember({
    text: personTexts.forgotten(name),
    undo: () =>
      write(caseId, () => ({
        step: { what: 'person.enrolled', by: 'analyst', detail: { personId, name, itemIds: learnt.itemIds } },
        changes: [{ kind: 'enrolment', id: personId, record: learnt }],
      })),
  });
}
