import { english, type ReportWords } from '../english';
import type { ReportDocument } from '../schema';
import { custodySections, limitsSection, personSection } from './back';
import { negativeSections, rankingSection } from './findings';
import { flaggedItem, type Pictures } from './flagged-item';
import { frontSections, methodSections } from './front';
import { html, trusted } from './markup';
import { styleSheet } from './style';

/**
 * The report as one HTML file that needs nothing else and runs no script; printed, it has page numbers and table heads on each page.
 * in   `pictures`: those that are shown, as `data:` addresses; others are left out
 */
export function renderHtml(report: ReportDocument, pictures: Pictures, words: ReportWords = english): string {
  const flagged = report.items.filter(({ outcome }) => outcome === 'flagged');
  const itemMarkup = flagged.map((item) => flaggedItem(item, report, words, pictures));
  const { title, language, sections } = words;
  const style = styleSheet(`${words.running} · ${report.case.name}`, report.written.at, words.page);
  const page = html`<html lang="${language}">
    <head>
      <meta charset="utf-8" />
      <meta
        http-equiv="Content-Security-Policy"
        content="default-src 'none'; img-src data:; style-src 'unsafe-inline'"
      />
      <meta name="viewport" content="width=device-width" />
      <title>${title}: ${report.case.name}</title>
      <style>
        ${trusted(style)}
      </style>
    </head>
    <body>
      ${frontSections(report, words)} ${methodSections(report, words)} ${rankingSection(report, words)}
      <section class="first-flagged">
        <h2>${sections.flagged}</h2>
        <p>${flagged.length === 0 ? words.noFlagged : words.flagged}</p>
        ${itemMarkup.slice(0, 1)}
      </section>
      ${itemMarkup.slice(1)} ${negativeSections(report, words)} ${personSection(report, words)}
      ${limitsSection(report, words)} ${custodySections(report, words)}
    </body>
  </html>`;
  return `<!doctype html>\n${page.html}\n`;
}
