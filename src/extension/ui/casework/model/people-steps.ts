import type { EnrolmentRecord } from '../../../../casework/model/person';
import type { AccountRecord, PersonRecord } from '../../../../casework/model/records';
import type { RecordChange } from '../../../storage/cases/case-store';
import { randomId } from '../../../platform/random-id';
import { peopleTexts } from '../../../texts/casework/people-words';
import { remember } from './undo';
import { write } from './write';

/** Writes records of people and accounts with one line in the journal. */
function put(caseId: string, what: string, detail: Record<string, unknown>, changes: RecordChange[]): Promise<boolean> {
  return write(caseId, () => ({ step: { what, by: 'analyst', detail }, changes }));
}

const ofPerson = (record: PersonRecord): RecordChange => ({ kind: 'person', id: record.personId, record });
const ofAccount = (record: AccountRecord): RecordChange => ({ kind: 'account', id: record.accountId, record });

/** Adds a person to a case. */
export async function addPerson(caseId: string, name: string): Promise<void> {
  const record: PersonRecord = { personId: randomId(), caseId, name, note: '' };
  await put(caseId, 'person.added', { name }, [ofPerson(record)]);
}

/** Gives a person another name or note. */
export async function changePerson(before: PersonRecord, change: Pick<PersonRecord, 'name' | 'note'>): Promise<void> {
  const { caseId, personId } = before;
  if (before.name === change.name && before.note === change.note) return;
  const from = { name: before.name, note: before.note };
  if (!(await put(caseId, 'person.changed', { personId, from, to: change }, [ofPerson({ ...before, ...change })])))
    return;
  remember({
    text: peopleTexts.changed(change.name),
    undo: () => put(caseId, 'person.changed', { personId, from: change, to: from }, [ofPerson(before)]),
  });
}

/** Takes a person out of the case, and what was learnt of them; their accounts stay, and belong to nobody then. */
export async function removePerson(person: PersonRecord, accounts: readonly AccountRecord[]): Promise<void> {
  const { caseId, personId, name } = person;
  const theirs = accounts.filter((account) => account.personId === personId);
  let learnt: EnrolmentRecord | undefined;
  const removed = await write(caseId, async (read) => {
    learnt = await read.get('enrolment', personId);
    return {
      step: { what: 'person.removed', by: 'analyst', detail: { personId, name } },
      changes: [
        { kind: 'person', id: personId, record: null },
        ...theirs.map((account) => ofAccount({ ...account, personId: null })),
        ...(learnt ? [{ kind: 'enrolment' as const, id: personId, record: null }] : []),
      ],
    };
  });
  if (!removed) return;
  const enrolment: RecordChange[] = learnt ? [{ kind: 'enrolment', id: personId, record: learnt }] : [];
  remember({
    text: peopleTexts.removed(name),
    undo: () =>
      put(caseId, 'person.added', { personId, name }, [ofPerson(person), ...theirs.map(ofAccount), ...enrolment]),
  });
}

/** Adds an account that belongs to nobody yet. */
export async function addAccount(
  caseId: string,
  given: Pick<AccountRecord, 'platform' | 'handle' | 'url'>,
): Promise<void> {
  const record: AccountRecord = { accountId: randomId(), caseId, personId: null, verified: false, ...given };
  await put(caseId, 'account.added', { ...given }, [ofAccount(record)]);
}

type Noted = Partial<Pick<AccountRecord, 'personId' | 'verified'>>;

/**
 * Changes an account as it is stored: what the page still shows may be older than the step before. The journal names whom it showed and shows, and not their ids alone.
 * out  what undoes it; null where it was not written, or the account is gone
 */
async function noteOnAccount(shown: AccountRecord, change: Noted): Promise<Noted | null> {
  const { caseId, accountId, handle, platform } = shown;
  let undoing: Noted | null = null;
  const written = await write(caseId, async (read) => {
    const before = await read.get('account', accountId);
    if (before === undefined) return null;
    const after = { ...before, ...change };
    const nameOf = async (id: string | null): Promise<string | null> =>
      id === null ? null : ((await read.get('person', id))?.name ?? null);
    const shows = {
      personId: { from: before.personId, to: after.personId },
      person: { from: await nameOf(before.personId), to: await nameOf(after.personId) },
    };
    const detail = {
      ...{ accountId, handle, platform },
      ...(before.personId === after.personId ? {} : shows),
      ...(before.verified === after.verified ? {} : { verified: { from: before.verified, to: after.verified } }),
    };
    undoing = {
      ...(change.personId === undefined ? {} : { personId: before.personId }),
      ...(change.verified === undefined ? {} : { verified: before.verified }),
    };
    return { step: { what: 'account.changed', by: 'analyst', detail }, changes: [ofAccount(after)] };
  });
  return written ? undoing : null;
}

/** Says whom an account shows, or that it is known to be that person's own. */
export async function changeAccount(shown: AccountRecord, change: Noted): Promise<void> {
  const undoing = await noteOnAccount(shown, change);
  if (undoing === null) return;
  remember({
    text: peopleTexts.changed(shown.handle),
    undo: async () => (await noteOnAccount(shown, undoing)) !== null,
  });
}

/** Takes an account without videos out of the case. */
export async function removeAccount(account: AccountRecord): Promise<void> {
  const { caseId, accountId, handle, platform } = account;
  const detail = { accountId, handle, platform };
  if (!(await put(caseId, 'account.removed', detail, [{ kind: 'account', id: accountId, record: null }]))) return;
  remember({
    text: peopleTexts.removed(handle),
    undo: () => put(caseId, 'account.added', detail, [ofAccount(account)]),
  });
}
