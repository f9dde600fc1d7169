import { toJsonSchema } from '@valibot/to-json-schema';
import Ajv from 'ajv/dist/2020';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { format } from 'prettier';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { currentErrorRates } from '../../../../assets/models/error-rates';
import { currentModel } from '../../../../assets/models/current';
import { buildReport } from '../../../../src/casework/report/build-report';
import { conditionOf } from '../../../../src/casework/report/condition';
import { csvField } from '../../../../src/casework/report/csv-field';
import { ratio, signed } from '../../../../src/casework/report/english-terms';
import { errorRatesSchema } from '../../../../src/casework/report/facts';
import { momentText, spanText } from '../../../../src/casework/report/html/time-words';
import { weightiestCrops } from '../../../../src/casework/report/html/flagged-item';
import { html } from '../../../../src/casework/report/html/markup';
import { renderHtml } from '../../../../src/casework/report/html/render-html';
import { styleSheet } from '../../../../src/casework/report/html/style';
import { rankingCsv } from '../../../../src/casework/report/ranking-csv';
import { reportSchema } from '../../../../src/casework/report/schema';
import { cautiousVerbalOf, verbalOf } from '../../../../src/casework/report/verbal';
import { CROP, input, items, measured, SHA } from './a-report';

const SCHEMA = join(import.meta.dirname, '../../../../docs/contracts/report.schema.json');
const report = buildReport(input);

describe('a report', () => {
  it('tells of every item, the ranking first', () => {
    expect(report.items.map(({ itemId, rank, outcome }) => [itemId, rank, outcome])).toEqual([
      ['item-1', 1, 'flagged'],
      ['item-2', 2, 'flagged'],
      ['item-3', 3, 'not-flagged'],
      ['item-4', null, 'not-assessable'],
      ['item-6', null, 'waiting'],
      ['item-7', null, 'elsewhere'],
      ['item-5', null, 'failed'],
    ]);
    expect(report.examined.counts).toEqual({
      ...{ items: 7, flagged: 2, notFlagged: 1, notAssessable: 1, failed: 1, waiting: 1, elsewhere: 1 },
      ...{ takenOver: 1, reviewed: 1 },
    });
  });

  it('says when it was measured in UTC, and by the clock of the machine that did', () => {
    expect(report.items[0]!.measured).toMatchObject({
      ...{ startedAt: '2023-11-14T22:13:22.000Z', startedLocal: '2023-11-14T23:13:22.000+01:00' },
    });
    expect(renderHtml(report, new Map())).toContain('2023-11-14T23:13:22.000+01:00');
  });

  it('shows the frames of what was flagged alone, also where the result was taken over', () => {
    expect(report.items.map(({ frames }) => frames?.length ?? null)).toEqual([3, 3, null, null, null, null, null]);
  });

  it('is the same for the same case', () => expect(buildReport(input)).toEqual(report));

  it('tells the decisions of the analyst one by one, and counts the steps of the program', () => {
    const scanned = [4, 5].map((seq) => ({ ...input.journal[1]!, seq, what: 'item.scanned', by: 'program' as const }));
    const { custody } = buildReport({ ...input, journal: [...input.journal, ...scanned] });
    expect(custody.decisions.map(({ what }) => what)).toEqual(['case.created', 'items.added']);
    expect(custody.steps.at(-1)).toEqual({ what: 'item.scanned', by: 'program', times: 2 });
    expect(custody.entries).toBe(4);
  });

  it('says how wide the most telling face is, whichever was seen first', () => {
    const { result, ...item } = items[0]!;
    const [telling] = result!.verdict.tracks;
    const tracks = [{ ...telling!, trackId: 2, llr: -0.3, medianFaceSizePx: 90 }, telling!];
    const of = { ...item, result: { ...result!, verdict: { ...result!.verdict, tracks } } };
    const [told] = buildReport({ ...input, items: [of] }).items;
    expect(told!.verdict).toMatchObject({ facesJudged: 2, faceSizePx: 180.4 });
  });

  it('says nothing of errors of a model that nobody tested', () => {
    const other = buildReport({ ...input, errorRates: { ...input.errorRates!, modelId: 'another' } });
    expect(other.errorRates.conditions).toEqual([]);
    expect(renderHtml(other, new Map())).toContain('No error rates by condition are known');
  });

  it('compares with nothing better than unseen sources', () => {
    expect(conditionOf(items[0]!)).toBe('unseen-source');
    expect(conditionOf(measured(1, 1, 'strong', { heightPx: 480 }))).toBe('recompressed-unseen-source');
    expect(conditionOf(measured(1, 1, 'strong', { pixels: 'player' }))).toBe('recompressed-unseen-source');
    expect(conditionOf(items[5]!)).toBeNull();
  });

  it('knows error rates of the model that ships', () => {
    expect(v.parse(errorRatesSchema, currentErrorRates).modelId).toBe((currentModel as { id: string }).id);
  });
});

describe('its JSON', () => {
  it('has the schema that is published (vitest -u writes it)', async () => {
    const schema = { ...toJsonSchema(reportSchema, { target: 'draft-2020-12' }), title: 'Report of a Swapwatch case' };
    const formatted = await format(JSON.stringify(schema), { parser: 'json', printWidth: 120 });
    await expect(formatted).toMatchFileSnapshot(SCHEMA);
  });

  it('holds to the published schema, and others do not', () => {
    const validate = new Ajv({ strict: true }).compile(JSON.parse(readFileSync(SCHEMA, 'utf8')) as object);
    expect(validate(JSON.parse(JSON.stringify(report))), JSON.stringify(validate.errors)).toBe(true);
    expect(validate({ ...report, more: 1 })).toBe(false);
    expect(validate({ ...report, items: [{ ...report.items[0], rank: 0 }] })).toBe(false);
  });
});

describe('its words', () => {
  it.each([
    [0, 'neither', 'none'],
    [0.3, 'neither', 'none'],
    [Math.log10(2), 'manipulated', 'weak'],
    [0.99, 'manipulated', 'weak'],
    [1, 'manipulated', 'moderate'],
    [2, 'manipulated', 'moderately-strong'],
    [3, 'manipulated', 'strong'],
    [4, 'manipulated', 'very-strong'],
    [6, 'manipulated', 'extremely-strong'],
    [-1, 'not-manipulated', 'moderate'],
  ])('an LR of 10 to the %f speaks for %s: %s', (llr, towards, degree) =>
    expect(verbalOf(llr)).toEqual({ towards, degree }),
  );

  it('are those of the end of the interval that says least', () => {
    expect(cautiousVerbalOf(0.4, 1.4)).toEqual({ towards: 'manipulated', degree: 'weak' });
    expect(cautiousVerbalOf(-1.4, -0.4)).toEqual({ towards: 'not-manipulated', degree: 'weak' });
    expect(cautiousVerbalOf(-0.1, 1.4)).toEqual({ towards: 'neither', degree: 'none' });
  });
});

describe('its page', () => {
  const page = renderHtml(
    report,
    new Map([
      [CROP, 'data:image/jpeg;base64,/9j/'],
      [SHA, 'javascript:alert(1)'],
    ]),
  );
  const { document } = parseHTML(page);

  it('has its sections in order', () => {
    expect([...document.querySelectorAll('h2')].map(({ textContent }) => textContent)).toEqual([
      'Case and purpose',
      'Summary',
      'Method',
      'What was examined, and how it was obtained',
      'Ranking',
      'Flagged videos and their evidence',
      'Videos that were not flagged',
      'Videos without an assessment, and why',
      'Person of interest',
      'Limits and error rates',
      'Chain of custody',
      'Instruments',
      'Glossary',
    ]);
  });

  it('needs nothing from elsewhere and runs nothing, whatever names say', () => {
    expect(document.querySelectorAll('script, link, iframe, a[href]')).toHaveLength(0);
    expect(
      [...document.querySelectorAll('[src]')].every((one) => one.getAttribute('src')!.startsWith('data:image/')),
    ).toBe(true);
    expect(page).not.toMatch(/url\(|@import/);
    expect(document.body.textContent).toContain('<script>alert(1)</script>');
  });

  it('says what a careful reader must know, and never states a fact about a video', () => {
    const text = document.body.textContent.replaceAll(/\s+/g, ' ');
    expect(text).toContain('It is not an opinion on the authenticity of any video');
    expect(text).toContain('It is not the probability that a video is manipulated');
    expect(text).toContain('moderate support for the proposition that a face was manipulated');
    expect(text).toContain('weak support for the proposition that a face was manipulated');
    expect(text).toContain('none found (which is no sign of anything)');
    expect(text).toContain('a.txt: not a video');
    expect(text).toContain(report.custody.headHash);
    expect(text).toContain('too little to compare with');
    expect(text).not.toMatch(/\bfake\b|\breal\b|undefined|null|NaN|\[object/);
  });

  it('says a share of false alarms with the same places wherever it stands', () => {
    const { value } = report.errorRates.operatingPoints[0]!.falseAlarms;
    const rows = [...document.querySelectorAll('tbody tr')].map(({ textContent }) => textContent);
    const same = report.errorRates.operatingPoints.filter(({ falseAlarms }) => falseAlarms.value === value);
    expect(rows.filter((row) => row.includes(`${(value * 100).toFixed(1)} % (`))).toHaveLength(same.length);
    expect(document.body.textContent).toContain(`In tests ${(value * 100).toFixed(1)} % of the untouched clips`);
  });

  it('says in words what the steps of the journal were, with their codes beside', () => {
    const shown = (what: string): string | undefined =>
      [...document.querySelectorAll('td')].map(({ textContent }) => textContent).find((text) => text.includes(what));
    expect(shown('items.added')).toBe('Videos added items.added');
    const later = [{ ...input.journal[0]!, what: 'case.of-a-later-version' }];
    expect(renderHtml(buildReport({ ...input, journal: later }), new Map())).toContain('>case.of-a-later-version<');
  });

  it('says of a figure at the limit of the tests that it stands there, and of no other', () => {
    const { upperLlr } = report.method.bounds;
    const atLimit = { ...measured(1, upperLlr, 'strong', { llrLow: upperLlr, llrHigh: upperLlr }) };
    const other = buildReport({ ...input, items: [atLimit, ...input.items.slice(1)] });
    expect(renderHtml(other, new Map())).toContain('the most that the tests support:');
    expect(page).not.toContain('the most that the tests support:');
  });

  it('says of a margin what it is, and heads log10 ratios as such', () => {
    const text = document.body.textContent.replaceAll(/\s+/g, ' ');
    expect(text).toContain('Margin: see the glossary; above 0 is the side of manipulated faces.');
    expect(text).toContain('It is not a likelihood ratio.');
    const contributions = [...document.querySelectorAll('.item thead tr')].map(({ children }) =>
      [...children].map(({ textContent }) => textContent),
    );
    expect(contributions).toEqual([
      ['What spoke for and against', 'log10 LR'],
      ['What spoke for and against', 'log10 LR'],
    ]);
  });

  it('keeps the first flagged video with the heading of all, so that no page holds a heading alone', () => {
    const first = document.querySelector('.first-flagged')!;
    expect(first.querySelector('h2')?.textContent).toBe('Flagged videos and their evidence');
    expect([first.querySelectorAll('.item').length, document.querySelectorAll('.item').length]).toEqual([1, 2]);
    expect(page).toMatch(/\.first-flagged \{ break-inside: avoid; \}/);
  });

  it('names labels and bands as the pages of the case do, and says why a video was not examined', () => {
    const labelled = items.map((item, i) => ({
      ...item,
      label: (['genuine', 'unclear', 'off-topic'] as const)[i] ?? null,
    }));
    const text = renderHtml(buildReport({ ...input, items: labelled }), new Map());
    for (const word of ['>untouched<', '>undecided<', '>not relevant<']) expect(text).toContain(word);
    expect(text).not.toMatch(/genuine<|nconclusive/);
    expect(text).toContain('only its address was taken in; neither its page nor its file was opened');
    expect(text).toContain('still waiting for the detector');
  });

  it('words the condition that a video is compared with as an assumption', () => {
    const row = [...document.querySelectorAll('.item tr')].find(({ textContent }) =>
      textContent.includes('assumption'),
    );
    expect(row?.textContent.replaceAll(/\s+/g, ' ')).toMatch(
      /Compared with the tested condition “from a source the detector never saw”: an assumption .* not a finding/,
    );
  });

  it('has a column of accounts only where a video has one', () => {
    const headsOf = (text: string): (string | null)[] =>
      [...parseHTML(text).document.querySelectorAll('thead th')].map(({ textContent }) => textContent);
    const without = { ...input, accounts: [] };
    expect(headsOf(renderHtml(buildReport(without), new Map()))).not.toContain('Account');
    const all = input.items.map((item) => ({ ...item, accountId: 'a' }));
    const heads = headsOf(renderHtml(buildReport({ ...input, items: all }), new Map()));
    // Of the accounts themselves, the ranking, and what was not assessed.
    expect(heads.filter((head) => head === 'Account')).toHaveLength(3);
  });

  it('shows kept faces with the hash of their frame, and how the ratio went', () => {
    expect(document.querySelectorAll('.crops img').length).toBe(4);
    expect(document.querySelectorAll('.plot svg path').length).toBeGreaterThan(4);
  });

  it('keeps names out of its style sheet', () => {
    expect(styleSheet('a"; } body { display: none } </style><b>', '', ['', ''])).not.toMatch(
      /body \{ display|<\/style|";? \}/,
    );
  });

  it('takes nothing for markup but its own, whatever a record from elsewhere holds in the place of a text', () => {
    const forged = { html: '<meta http-equiv="refresh" content="0;url=https://example.org/">' };
    expect(html`<p>${forged}</p>`.html).toBe('<p>[object Object]</p>');
    expect(html`<p>${[forged, html`<b>own</b>`]}</p>`.html).toBe('<p>[object Object]<b>own</b></p>');
    const item = { ...items[0]!, origin: { ...items[0]!.origin, post: { platform: 'x', author: forged } } };
    const page = renderHtml(buildReport({ ...input, items: [item as never] }), new Map());
    expect(page).not.toContain('http-equiv="refresh"');
  });

  it('escapes what is filled in', () => {
    expect(html`<a b="${'"<&\''}">${['<', 1, null, html`<i></i>`]}</a>`.html).toBe(
      '<a b="&quot;&lt;&amp;&#39;">&lt;1<i></i></a>',
    );
  });

  it('takes the faces of the highest margins', () => {
    expect(weightiestCrops(report.items[0]!.frames!, 1)).toMatchObject([{ timeS: 2, margin: 2 }]);
  });
});

describe('its figures', () => {
  it.each([
    [0, '1.0'],
    [Math.log10(8), '8.0'],
    [Math.log10(0.4), '0.40'],
    [Math.log10(0.05), '0.050'],
    [Math.log10(9.97), '10'],
    [1.968, '93'],
    [-1.8, '0.016'],
    [Math.log10(123), '120'],
    [6, '1.0e+6'],
  ])('a log10 LR of %f is an LR of %s: two significant figures', (llr, text) => expect(ratio(llr)).toBe(text));

  it('have a sign, and none where nothing is left to round', () =>
    expect([0.5, -0.5, -0.004, 0.004].map((value) => signed(value))).toEqual(['+0.50', '-0.50', '0.00', '0.00']));

  it('are told once where two would be the same', () => {
    expect(spanText('2026-01-01T10:00:00.000Z', '2026-01-01T10:00:04.000Z')).toBe(
      '2026-01-01T10:00:00.000Z – 10:00:04.000Z',
    );
    expect(spanText('2026-01-01T23:59:59.000Z', '2026-01-02T00:00:04.000Z')).toBe(
      '2026-01-01T23:59:59.000Z – 2026-01-02T00:00:04.000Z',
    );
    expect(momentText('2026-01-01T10:00:00.000Z', '2026-01-01T10:00:00.000+00:00', 'UTC')).toBe(
      '2026-01-01T10:00:00.000Z (UTC)',
    );
    expect(momentText('2026-01-01T10:00:00.000Z', '2026-01-01T11:00:00.000+01:00', 'Europe/Berlin')).toBe(
      '2026-01-01T10:00:00.000Z (2026-01-01T11:00:00.000+01:00, Europe/Berlin)',
    );
  });
});

describe('its table', () => {
  it('is RFC 4180 with a header and a record an item', () => {
    const lines = rankingCsv(report).split('\r\n');
    expect(lines).toHaveLength(items.length + 2);
    expect(lines[0]).toMatch(/^rank,outcome,name,account,llrLow,/);
    expect(lines[1]).toMatch(/^1,flagged,"'=HYPERLINK\(""x""\),<script>alert\(1\)<\/script>",,0\.7999/);
    expect(lines.at(-1)).toBe('');
  });

  it('has under the name of each column what the report has of it', () => {
    const post = { platform: 'x', permalink: 'https://x.com/some/status/18', author: 'some', postId: '18' };
    const origin = {
      ...{ pageUrl: 'https://x.com/home', mediaUrl: 'https://video.twimg.com/a.mp4', file: null },
      post: { ...post, postedAt: '2026-09-03T10:00:00.000Z', mediaIndex: 0, aiLabel: 'Made with AI' },
    };
    const of = { ...items[0]!, name: 'clip.mp4', note: 'seen twice', accountId: 'a', origin };
    const one = buildReport({ ...input, items: [of] });
    const [names, cells] = rankingCsv(one)
      .split('\r\n')
      .map((line) => line.split(','));
    const { verdict, media, bytes, measured: how, analyst } = one.items[0]!;
    expect(Object.fromEntries(names!.map((name, i) => [name, cells![i]]))).toEqual(
      Object.fromEntries(
        Object.entries({
          ...{ rank: 1, outcome: 'flagged', name: 'clip.mp4', account: 'some (x)' },
          ...{ llrLow: verdict!.llrLow, llr: 1.2, llrHigh: verdict!.llrHigh, posterior: verdict!.posterior },
          ...{ verbal: 'moderate support: manipulated', verbalCautious: 'weak support: manipulated', band: 'strong' },
          ...{ reason: '', reasonDetail: '', framesUsed: verdict!.framesUsed, framesRejected: verdict!.framesRejected },
          ...{ faceSizePx: 180.4, widthPx: 1280, heightPx: 720, durationS: 5, codec: media!.codec, obtained: 'file' },
          ...{ condition: 'recompressed-unseen-source', credentials: 'none', platformAiLabel: 'Made with AI' },
          ...{ permalink: post.permalink, author: 'some', postId: '18', postedAt: '2026-09-03T10:00:00.000Z' },
          ...{ pageUrl: origin.pageUrl, mediaUrl: origin.mediaUrl, file: '', sha256: bytes!.sha256 },
          ...{ sizeBytes: bytes!.sizeBytes, measuredAt: '2023-11-14T22:13:22.000Z', modelId: how!.modelId },
          ...{ codeVersion: how!.codeVersion, evidenceSha256: SHA, takenFromItemId: '', label: 'manipulated' },
          ...{ note: 'seen twice', reviewedAt: analyst.reviewedAt, itemId: 'item-1' },
        }).map(([name, value]) => [name, String(value)]),
      ),
    );
    expect(analyst.reviewedAt).toBe('2023-11-14T22:13:29.000Z');
  });

  it.each([
    ['=1+1', "'=1+1"],
    ['+1', "'+1"],
    ['-1+1', "'-1+1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "'\t=1"],
    ['\n=1', '"\'\n=1"'],
    ['＝1', "'＝1"],
    ['a,b', '"a,b"'],
    ['say "no"', '"say ""no"""'],
    ['plain', 'plain'],
  ])('writes %j as %j', (text, field) => expect(csvField(text)).toBe(field));

  it('leaves numbers numbers', () => expect([csvField(-0.5), csvField(null)]).toEqual(['-0.5', '']));
});
