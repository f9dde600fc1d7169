import type { SourceRecord } from '../../../../casework/model/records';
import { peopleTexts } from '../../../texts/casework/people-words';
import { momentText } from '../../../texts/translate';
import { showOnly } from '../items/list-state';
import { hrefOf } from '../route';

/** One act of taking videos in, and what was not taken in. */
export function SourceRow({ source, count }: { readonly source: SourceRecord; readonly count: number }) {
  const { caseId, sourceId, kind, name, addedAtMs, refused } = source;
  return (
    <li data-source-id={sourceId}>
      <strong dir="auto">{name}</strong>
      <span class="quiet">
        {peopleTexts.source(kind)} · {momentText(addedAtMs)}
      </span>
      <a
        href={hrefOf({ view: 'items', caseId })}
        onClick={() => showOnly(caseId, { sourceId })}
        aria-label={`${name}: ${peopleTexts.count(count)}`}
      >
        {peopleTexts.count(count)}
      </a>
      {refused.length > 0 && (
        <details>
          <summary>{peopleTexts.refused(refused.length)}</summary>
          <h3>{peopleTexts.refusedReason}</h3>
          <ul class="people-refused">
            {refused.map((one, i) => (
              <li key={i}>
                <bdi>{one.name}</bdi> <span class="quiet">{one.reason}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </li>
  );
}
