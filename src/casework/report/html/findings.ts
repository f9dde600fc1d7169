import type { ReportWords } from '../english';
import type { ReportDocument, ReportItem } from '../schema';
import { html, type Markup } from './markup';
import { paragraphs, table } from './table';
import { accountText, cautiousText, intervalText, reasonText } from './verdict-words';

/** All videos with a ratio, in order. */
export function rankingSection({ items, case: { accounts } }: ReportDocument, words: ReportWords): Markup {
  const { labels, sections } = words;
  const ranked = items.filter(({ rank }) => rank !== null);
  // A column that nothing stands in takes room from the others.
  const hasAccount = ranked.some((item) => accountText(item, accounts) !== null);
  const hasLabel = ranked.some(({ analyst }) => analyst.label !== null);
  return html`<h2>${sections.ranking}</h2>
    <p>${words.ranking}</p>
    ${
      ranked.length === 0
        ? html`<p>${words.noNegatives}</p>`
        : table(
            [
              { text: labels.rank, isNumber: true },
              { text: labels.video, isWide: true },
              ...(hasAccount ? [labels.account] : []),
              { text: labels.ratio, isNumber: true },
              { text: labels.interval, isNumber: true },
              labels.words,
              { text: labels.posterior, isNumber: true },
              { text: labels.outcome, isTight: true },
              ...(hasLabel ? [labels.label] : []),
            ],
            ranked.map((item) => [
              item.rank,
              item.name,
              ...(hasAccount ? [accountText(item, accounts)] : []),
              item.verdict && words.ratio(item.verdict.llr),
              intervalText(item, words),
              cautiousText(item, words),
              item.verdict && words.figure(item.verdict.posterior),
              words.outcomes[item.outcome],
              ...(hasLabel ? [words.analystLabels[item.analyst.label ?? ''] ?? null] : []),
            ]),
          )
    }`;
}

const negativeRow = (item: ReportItem, words: ReportWords): (Markup | string | number | null)[] => [
  html`${item.name}${item.bytes ? html`<br /><span class="hash">${item.bytes.sha256}</span>` : null}`,
  item.verdict && words.ratio(item.verdict.llr),
  intervalText(item, words),
  words.bands[item.verdict?.band ?? ''] ?? null,
  item.verdict?.framesUsed ?? null,
  words.pixels[item.obtained ?? ''] ?? null,
];

/** What was looked at without a finding, and what could not be assessed. */
export function negativeSections({ items, case: { accounts } }: ReportDocument, words: ReportWords): Markup {
  const { labels, sections } = words;
  const negatives = items.filter(({ outcome }) => outcome === 'not-flagged');
  const others = items.filter(({ outcome }) => outcome !== 'flagged' && outcome !== 'not-flagged');
  const hasAccount = others.some((item) => accountText(item, accounts) !== null);
  return html`<h2>${sections.negatives}</h2>
    ${paragraphs(negatives.length === 0 ? [words.noNegatives] : [words.negatives])}
    ${
      negatives.length === 0
        ? null
        : table(
            [
              { text: labels.video, isWide: true },
              { text: labels.ratio, isNumber: true },
              { text: labels.interval, isNumber: true },
              labels.band,
              { text: labels.frames, isNumber: true },
              labels.obtained,
            ],
            negatives.map((item) => negativeRow(item, words)),
          )
    }
    <h2>${sections.notAssessed}</h2>
    ${paragraphs(others.length === 0 ? [words.noNegatives] : [words.notAssessed])}
    ${
      others.length === 0
        ? null
        : table(
            [
              { text: labels.video, isWide: true },
              ...(hasAccount ? [labels.account] : []),
              labels.outcome,
              labels.reason,
            ],
            others.map((item) => [
              html`${item.name}${item.bytes ? html`<br /><span class="hash">${item.bytes.sha256}</span>` : null}`,
              ...(hasAccount ? [accountText(item, accounts)] : []),
              words.outcomes[item.outcome],
              reasonText(item, words),
            ]),
          )
    }`;
}
