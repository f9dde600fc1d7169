import type { ReportWords } from '../english';
import type { ReportDocument } from '../schema';
import { html, type Fill, type Markup } from './markup';
import { factTable, hash, paragraphs, table } from './table';

/** Whether clips move as the person does; apart from the ratios. */
export function personSection({ personOfInterest, case: of, items }: ReportDocument, words: ReportWords): Markup {
  const nameOf = (personId: string): string => of.people.find((one) => one.personId === personId)?.name ?? personId;
  const videoOf = (itemId: string): string => items.find((one) => one.itemId === itemId)?.name ?? itemId;
  return html`<h2>${words.sections.person}</h2>
    ${paragraphs(personOfInterest.length === 0 ? [words.noPerson] : [words.person])}
    ${personOfInterest.map(
      ({ personId, enrolledItemIds, isLargeEnough, scores }) =>
        html`<h3>${words.enrolled(nameOf(personId), enrolledItemIds.length, isLargeEnough)}</h3>
          ${
            scores.length === 0
              ? null
              : table(
                  [words.labels.video, words.labels.kind, words.labels.outcome, words.labels.details],
                  scores.map((score) => [
                    videoOf(score.itemId),
                    words.parts[score.part],
                    words.statements[score.statement],
                    words.standing(score),
                  ]),
                )
          }`,
    )}`;
}

/** A share with its interval, in per cent of so many places after the point. */
const range = (
  words: ReportWords,
  { value, low, high }: { readonly value: number; readonly low: number; readonly high: number },
  places = 0,
): string => `${words.percent(value, places)} (${words.figure(low * 100, places)} – ${words.percent(high, places)})`;

/** What the detector cannot see, and how often it is wrong. */
export function limitsSection({ errorRates, items, method }: ReportDocument, words: ReportWords): Markup {
  const { labels } = words;
  const nearest = (id: string): number => items.filter(({ condition }) => condition === id).length;
  const others = items.filter(({ measured }) => measured && measured.modelId !== method.modelId).length;
  return html`<h2>${words.sections.limits}</h2>
    <ul>
      ${words.limits.map((limit) => html`<li>${limit}</li>`)}
    </ul>
    <p>${words.operatingPoints}</p>
    ${table(
      [
        labels.band,
        { text: labels.from, isNumber: true },
        { text: labels.falseAlarms, isNumber: true },
        { text: labels.foundManipulated, isNumber: true },
      ],
      errorRates.operatingPoints.map(({ band, fromLlr, falseAlarms, found }) => [
        words.bands[band] ?? band,
        words.ratio(fromLlr),
        // As the summary has it: shares of a few in a hundred need a place more.
        range(words, falseAlarms, 1),
        range(words, found),
      ]),
    )}
    ${
      errorRates.conditions.length === 0
        ? html`<p>${words.noConditions}</p>`
        : html`<p>${words.conditionsText}</p>
            ${table(
              [
                { text: labels.condition, isWide: true },
                { text: labels.auc, isNumber: true },
                { text: labels.found, isNumber: true },
                { text: labels.paired, isNumber: true },
                { text: labels.falseAlarms, isNumber: true },
                { text: labels.nearest, isNumber: true },
              ],
              errorRates.conditions.map(
                ({ id, auc, foundAt5PercentFalseAlarms, pairedShare, pairs, flaggedUntouched }) => [
                  words.conditions[id] ?? id,
                  range(words, auc),
                  range(words, foundAt5PercentFalseAlarms),
                  `${words.percent(pairedShare)} of ${pairs}`,
                  flaggedUntouched === null ? labels.unknown : words.percent(flaggedUntouched),
                  nearest(id),
                ],
              ),
            )}`
    }
    ${others > 0 ? html`<p>${words.otherModels(others)}</p>` : null}`;
}

/** A step's details as plain text, one line each. */
function detailsOf(detail: unknown): Markup[] {
  if (typeof detail !== 'object' || detail === null) return [];
  return Object.entries(detail).map(
    ([name, value]) => html`<div>${name}: ${typeof value === 'string' ? value : JSON.stringify(value)}</div>`,
  );
}

/** What a step was, with its code in the journal; the code alone where a later version wrote it. */
function stepOf(what: string, { stepWords }: ReportWords): Fill {
  if (!Object.hasOwn(stepWords, what)) return what;
  return html`${stepWords[what]!} <code class="quiet">${what}</code>`;
}

/** Chain of custody, instruments, glossary. */
export function custodySections(report: ReportDocument, words: ReportWords): Markup {
  const { custody, instruments } = report;
  const { labels, sections } = words;
  return html`<h2>${sections.custody}</h2>
    ${paragraphs([words.custody, words.clock])}
    ${factTable(words.custodyFacts(report).map(([name, value]) => [name, value.length === 64 ? hash(value) : value]))}
    ${table(
      [labels.what, labels.by, { text: labels.times, isNumber: true }],
      custody.steps.map(({ what, by, times }) => [stepOf(what, words), words.by[by] ?? by, times]),
      words.steps,
    )}
    ${table(
      [
        { text: labels.line, isNumber: true },
        { text: labels.when, isTight: true },
        labels.what,
        labels.by,
        labels.details,
      ],
      custody.decisions.map(({ seq, localTime, at, what, by, detail }) => [
        seq,
        localTime || at,
        stepOf(what, words),
        words.by[by] ?? by,
        detailsOf(detail),
      ]),
      words.decisions,
    )}
    <h2>${sections.instruments}</h2>
    ${table(
      [
        labels.extension,
        labels.code,
        labels.model,
        labels.schema,
        labels.browser,
        labels.platform,
        labels.zone,
        { text: labels.videosMeasured, isNumber: true },
      ],
      instruments.map((one) => [
        one.extensionVersion,
        one.codeVersion,
        one.modelId,
        one.featureSchemaId,
        one.browser,
        one.platform,
        one.timeZone,
        one.items,
      ]),
    )}
    <h2>${sections.glossary}</h2>
    ${factTable(words.glossary)}`;
}
