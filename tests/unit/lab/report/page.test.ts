import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { composePage } from '../../../../src/lab/report/compose-page';
import { readRows } from '../../../../src/lab/report/gather/read-rows';
import { clipQualities } from '../../../../src/lab/report/measures/clip-quality';
import { reportHtml } from '../../../../src/lab/report/page/page';
import { judgeHeldOut } from '../../../../src/lab/training/judge-held-out';
import { trainLinear } from '../../../../src/lab/training/linear-model';
import { GROUPS_ONLY } from '../../../../src/lab/training/study';
import { evaluateRows } from '../../../../src/lab/evaluation/rows';
import { syntheticClips, syntheticRecipe, syntheticSchema, syntheticStudy } from '../synthetic-clips';

async function syntheticPage(): Promise<string> {
  const clips = syntheticClips(12, 4);
  const study = syntheticStudy(clips);
  const judged = await judgeHeldOut(study, GROUPS_ONLY);
  const about = { protocol: 'group-cv', system: 'swapwatch', variant: 'clean' };
  return reportHtml(
    composePage({
      about: [['data sets', 'A & <B>']],
      schema: syntheticSchema,
      featureNames: Array.from({ length: 9 }, (_, i) => `f${i}`),
      recipe: syntheticRecipe,
      model: trainLinear(study.items, syntheticRecipe),
      clips,
      qualities: clipQualities({ clips, shortcuts: [] }, syntheticSchema),
      systems: [{ name: 'swapwatch', judged }],
      rows: evaluateRows(about, judged, []),
      ablations: [],
      costs: [],
    }),
  );
}

describe('the page', async () => {
  const html = await syntheticPage();
  const { document } = parseHTML(html);

  it('needs nothing beside itself: no script, no address, no picture', () => {
    expect(document.querySelectorAll('script, link, img, image, iframe, object, video')).toHaveLength(0);
    expect(document.querySelectorAll('[src], [onload], [onclick]')).toHaveLength(0);
    expect(html.replaceAll('http://www.w3.org/', '')).not.toMatch(/https?:|url\(\s*["']?(?!#)|@import/);
    expect(document.querySelector('meta[http-equiv="Content-Security-Policy"]')!.getAttribute('content')).toContain(
      "default-src 'none'",
    );
  });

  it('every figure has a title, two sentences of words, and a described plot with its numbers or a sentence instead', () => {
    const figures = [...document.querySelectorAll('figure')];
    expect(figures).toHaveLength(15);
    for (const figure of figures) {
      expect(document.getElementById(figure.getAttribute('aria-labelledby')!)?.textContent).toMatch(/\S/);
      expect(figure.querySelector('figcaption p')!.textContent.match(/[.!?](?=\s|$)/g)!.length).toBeGreaterThanOrEqual(
        2,
      );
      const svg = figure.querySelector('svg.plot');
      if (svg) {
        expect(svg.getAttribute('role')).toBe('img');
        expect(svg.getAttribute('aria-label')).toMatch(/\S/);
        expect(figure.querySelectorAll('details td').length).toBeGreaterThan(0);
      } else expect(figure.querySelector('.instead')!.textContent).toMatch(/\S/);
    }
    const drawn = figures.filter((figure) => figure.querySelector('svg.plot')).map(({ id }) => id);
    expect(drawn).toEqual(expect.arrayContaining(['settings', 'roc', 'det', 'reliability', 'tippett', 'model-size']));
  });

  it('ids come once, text is escaped', () => {
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(html).toContain('A &amp; &lt;B&gt;');
    expect(html).not.toMatch(/NaN|undefined|Infinity/);
  });
});

describe('rows that were printed before', () => {
  const folder = mkdtempSync(join(tmpdir(), 'report-rows-'));
  const write = (name: string, text: string): string => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };

  it('are parted into evaluation and ablation', () => {
    const row = {
      ...{ protocol: 'group-cv', system: 'swapwatch', variant: 'clean', dataset: 'all', method: 'all', kind: 'all' },
      ...{ nFake: 1, nReal: 1, auc: 0.5, aucLow: null, aucHigh: null, tprAtFpr5: null, pairedRate: null, nPairs: 0 },
      cllr: 1,
      accuracy: null,
    };
    const file = write('rows.json', JSON.stringify([row, { ...row, protocol: 'ablation', ablation: 'full' }]));
    const { rows, ablations } = readRows([file]);
    expect([rows.length, ablations.map(({ ablation }) => ablation)]).toEqual([1, ['full']]);
  });

  it('that are none are refused with the file’s name', () => {
    expect(() => readRows([write('other.json', '[{"a":1}]')])).toThrow(/other\.json does not hold rows/);
    expect(() => readRows([join(folder, 'missing.json')])).toThrow(/missing\.json cannot be read/);
  });
});
