import type { ReportWords } from '../english';
import type { ReportDocument } from '../schema';
import { html, type Markup } from './markup';
import { factTable, hash, paragraphs, table } from './table';
import { momentText } from './time-words';

/** Title, warning, case and summary. */
export function frontSections(report: ReportDocument, words: ReportWords): Markup {
  const { case: of, written } = report;
  const { labels, sections } = words;
  const nameOf = (personId: string | null): string =>
    of.people.find((one) => one.personId === personId)?.name ?? labels.unknown;
  return html`<header>
      <h1>${words.title}</h1>
      <p class="lead">${of.name}</p>
    </header>
    <p class="notice">${words.notice}</p>
    <h2>${sections.case}</h2>
    ${factTable([
      [labels.case, of.name],
      [labels.caseId, of.caseId],
      [labels.operator, of.operator || labels.notStated],
      [labels.purpose, of.purpose || labels.notStated],
      [labels.created, of.createdAt],
      [labels.written, momentText(written.at, written.localTime, written.timeZone)],
      [labels.people, of.people.map(({ name, note }) => html`<div>${name}${note ? ` – ${note}` : ''}</div>`)],
    ])}
    ${
      of.accounts.length === 0
        ? null
        : table(
            [labels.account, labels.site, labels.people, labels.pageUrl],
            of.accounts.map(({ handle, platform, personId, url, verified }) => [
              handle,
              platform,
              `${nameOf(personId)}${verified ? ` (${labels.verified})` : ''}`,
              url,
            ]),
            labels.accounts,
          )
    }
    <h2>${sections.summary}</h2>
    ${paragraphs(words.summary(report))}`;
}

/** Method, and what was examined. */
export function methodSections(report: ReportDocument, words: ReportWords): Markup {
  const { method, examined } = report;
  const { labels, sections } = words;
  return html`<h2>${sections.method}</h2>
    ${paragraphs(words.method(report))}
    ${factTable([
      [labels.model, html`${method.modelId} ${method.modelSha256 ? html`<br />${hash(method.modelSha256)}` : null}`],
      [labels.schema, method.featureSchemaId],
    ])}
    <h2>${sections.examined}</h2>
    <p>${words.sampling(report)}</p>
    ${examined.counts.takenOver > 0 ? html`<p>${words.takenOver(examined.counts.takenOver)}</p>` : null}
    ${table(
      [labels.obtained, { text: labels.videos, isNumber: true }],
      Object.entries(examined.obtained).map(([pixels, count]) => [words.pixels[pixels] ?? pixels, count]),
    )}
    ${table(
      [
        { text: labels.source, isWide: true },
        labels.kind,
        { text: labels.added, isTight: true },
        { text: labels.videos, isNumber: true },
        labels.refused,
      ],
      examined.sources.map(({ name, kind, addedAt, items, refused }) => [
        name,
        words.sources[kind] ?? kind,
        addedAt,
        items,
        refused.map((one) => html`<div>${one.name}: ${one.reason}</div>`),
      ]),
    )}`;
}
