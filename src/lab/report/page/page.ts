import type { Figure } from '../figure';
import { figureHtml } from './figure-html';
import { escapeHtml } from '../../../casework/report/html/markup';
import { STYLE } from './style';

/** Figures under a heading. */
export interface Section {
  readonly title: string;
  /** A plain sentence or two. */
  readonly lead: string;
  readonly figures: readonly Figure[];
}

export interface ReportPage {
  readonly title: string;
  /** Plain paragraphs at the top: what the figures say in short. */
  readonly inShort: readonly string[];
  /** What was measured and how, as name and value. */
  readonly about: readonly (readonly [name: string, value: string])[];
  readonly sections: readonly Section[];
}

/** Nothing may be loaded and nothing may run, whatever the page is opened in. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'";

/** The report as one HTML page that needs nothing beside itself: no script, no request. */
export function reportHtml({ title, inShort, about, sections }: ReportPage): string {
  const parts = sections.map(
    ({ title: heading, lead, figures }) =>
      `<section>\n<h2>${escapeHtml(heading)}</h2>\n<p>${escapeHtml(lead)}</p>\n${figures.map(figureHtml).join('\n')}\n</section>`,
  );
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${escapeHtml(POLICY)}">
<title>${escapeHtml(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>${escapeHtml(title)}</h1>
${inShort.map((paragraph) => `<p>${escapeHtml(paragraph)}</p>`).join('\n')}
<dl>
${about.map(([name, value]) => `<dt>${escapeHtml(name)}</dt><dd>${escapeHtml(value)}</dd>`).join('\n')}
</dl>
${parts.join('\n')}
</main>
</body>
</html>
`;
}
