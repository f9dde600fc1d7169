import { useMemo } from 'preact/hooks';
import { canBeMeasured } from '../../../../casework/person/measurable';
import type { PersonModel } from '../../../../casework/person/person-model';
import type { PersonRecord } from '../../../../casework/model/records';
import { personTexts } from '../../../texts/casework/person-words';
import { accounts, isRead, items, personById } from '../model/case-data';
import { hrefOf } from '../route';
import { candidatesFor } from './candidates';
import { ComparedPart } from './compared-part';
import { EnrolPart } from './enrol-part';
import { LearntPart } from './learnt-part';
import { useEnrolments } from './use-enrolments';
import { useMeasured } from './use-measured';
import { useOthers } from './use-others';
import { useStandings } from './use-standings';
import './person.css';

function KnownPerson({ person }: { readonly person: PersonRecord }) {
  const { caseId, personId } = person;
  const enrolments = useEnrolments(caseId);
  const enrolment = enrolments?.find((one) => one.personId === personId) ?? null;
  const model = (enrolment?.model ?? null) as PersonModel | null;
  const others = useOthers(model !== null);
  const candidates = useMemo(
    () => candidatesFor(personId, items.value, accounts.value),
    [personId, items.value, accounts.value],
  );
  const enrolled = new Set(enrolment?.itemIds);
  const compared = items.value.filter((item) => canBeMeasured(item) && !enrolled.has(item.itemId));
  const against = useMemo(() => (model && others ? { model, others } : null), [model, others]);
  const measured = useMeasured(caseId, (enrolment?.itemIds ?? []).join(' '));
  const standings = useStandings(caseId, compared.map(({ itemId }) => itemId).join(' '), against);
  if (enrolments === null) return <div aria-busy="true" />;
  return (
    <>
      <EnrolPart key={enrolment?.enrolledAtMs} {...{ person, candidates, enrolment }} />
      {enrolment && <LearntPart {...{ enrolment, measured, others }} />}
      {model && <ComparedPart caseId={caseId} standings={[...standings.values()]} all={compared.length} />}
    </>
  );
}

/** One person of a case: learning their ways from genuine videos, and how all other videos stand to them. */
export function PersonView({ caseId, personId }: { readonly caseId: string; readonly personId: string }) {
  const person = personById.value.get(personId);
  return (
    <section class="person" data-person={personId}>
      <p>
        <a href={hrefOf({ view: 'people', caseId })}>{personTexts.back}</a>
      </p>
      {person && (
        <>
          <h2 dir="auto">{person.name}</h2>
          <p>{personTexts.intro}</p>
          <KnownPerson person={person} />
        </>
      )}
      {!person && isRead.value && <p role="status">{personTexts.gone}</p>}
    </section>
  );
}
