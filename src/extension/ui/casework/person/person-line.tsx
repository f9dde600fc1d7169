import { useMemo } from 'preact/hooks';
import type { EnrolmentRecord } from '../../../../casework/model/person';
import { PARTS, type PersonModel } from '../../../../casework/person/person-model';
import { personTexts } from '../../../texts/casework/person-words';
import { personById } from '../model/case-data';
import { hrefOf } from '../route';
import { StandingText } from './standing-text';
import { useEnrolments } from './use-enrolments';
import { useOthers } from './use-others';
import { useStandings } from './use-standings';
import './person.css';

interface Shown {
  readonly caseId: string;
  readonly itemId: string;
}

function OneLine({ caseId, itemId, enrolment }: Shown & { readonly enrolment: EnrolmentRecord }) {
  const { personId, itemIds } = enrolment;
  const model = enrolment.model as PersonModel;
  const others = useOthers(true);
  const against = useMemo(() => others && { model, others }, [model, others]);
  const standing = useStandings(caseId, itemId, against).get(itemId);
  const person = personById.value.get(personId);
  if (!standing || !person) return null;
  return (
    <div class="ev-part person-line" data-person={personId}>
      <p>
        <a href={hrefOf({ view: 'person', caseId, personId })} dir="auto">
          {personTexts.line(person.name)}
        </a>
        {itemIds.includes(itemId) && <> ({personTexts.enrolledToo})</>}
      </p>
      <dl class="person-learnt">
        {PARTS.map((part) => (
          <div key={part}>
            <dt>{personTexts.part(part)}</dt>
            <dd>
              <StandingText of={standing} part={part} />
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

/** How an item stands to everybody who was learnt in its case; nothing where nobody was. Beside the manipulation score, and no part of it. */
export function PersonLine({ caseId, itemId }: Shown) {
  const learnt = (useEnrolments(caseId) ?? []).filter(({ model }) => model !== null);
  return (
    <>
      {learnt.map((enrolment) => (
        <OneLine key={enrolment.personId} {...{ caseId, itemId, enrolment }} />
      ))}
    </>
  );
}
