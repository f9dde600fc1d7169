import type { EnrolmentRecord } from '../../../../casework/model/person';
import {
  MIN_CLIPS,
  PARTS,
  partTellsApart,
  type Others,
  type Part,
  type PersonModel,
} from '../../../../casework/person/person-model';
import { personTexts } from '../../../texts/casework/person-words';
import type { Measured } from './use-measured';

/** Below this share of right comparisons a part says little: half-way from chance to what movement reached in the tests for most people. */
const WEAK_BELOW = 0.75;

function LearntText({
  model,
  others,
  part,
}: {
  readonly model: PersonModel;
  readonly others: Others;
  readonly part: Part;
}) {
  const share = partTellsApart(model, others, part);
  if (share === null) return <dd class="quiet">{personTexts.notLearnt}</dd>;
  return (
    <dd data-learnt={part}>
      {personTexts.from(model[part]!.own.length, share)} {share < WEAK_BELOW && <strong>{personTexts.weak}</strong>}
    </dd>
  );
}

/** What was learnt of a person and how far it carries, or how far the learning is. */
export function LearntPart({
  enrolment,
  measured,
  others,
}: {
  readonly enrolment: EnrolmentRecord;
  readonly measured: Measured;
  readonly others: Others | null;
}) {
  const all = enrolment.itemIds.length;
  const model = enrolment.model as PersonModel | null;
  return (
    <section aria-labelledby="person-learnt">
      <h3 id="person-learnt">{personTexts.learnt}</h3>
      {model === null && measured.done < all && <p role="status">{personTexts.learning(measured.done, all)}</p>}
      {model === null && measured.done === all && Math.max(measured.movement, measured.texture) < MIN_CLIPS && (
        <p role="alert">{personTexts.tooSmall(measured.movement, measured.texture, MIN_CLIPS)}</p>
      )}
      {model !== null && others !== null && (
        <dl class="person-learnt">
          {PARTS.map((part) => (
            <div key={part}>
              <dt>{personTexts.part(part)}</dt>
              <LearntText {...{ model, others, part }} />
            </div>
          ))}
        </dl>
      )}
      <p class="quiet">{personTexts.limits}</p>
    </section>
  );
}
