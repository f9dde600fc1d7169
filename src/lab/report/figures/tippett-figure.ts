import * as Plot from '@observablehq/plot';
import type { HeldOutVerdict } from '../../training/judge-held-out';
import { drawSvg } from '../drawing/draw-svg';
import { percent } from '../drawing/numbers';
import { MANIPULATED, UNTOUCHED } from '../drawing/series';
import { drawnFigure, figureWithout, type Figure } from '../figure';

/** Log10 likelihood ratios shown to both sides; what lies beyond is drawn at the edge. */
const REACH = 3;

/** Tippett plot (Evett & Buckleton 1996): share of clips of each kind with at least a given likelihood ratio. */
export function tippettFigure(judged: readonly HeldOutVerdict[]): Figure {
  const text = {
    id: 'tippett',
    title: 'How strong statements are, and how often they mislead (Tippett plot)',
    words: [
      'Across is the strength of a statement in powers of ten (1 means ten times likelier if manipulated, −1 ten times likelier if untouched); up is the share of clips with at least that strength.',
      'At the upright line the statement is neutral: untouched clips still above zero there, and manipulated ones already lost there, were judged the wrong way round.',
    ] as const,
  };
  const llrsOf = (label: 'fake' | 'real'): number[] =>
    judged.filter(({ clip }) => clip.label === label).map(({ llr }) => llr);
  const fakes = llrsOf('fake');
  const reals = llrsOf('real');
  if (fakes.length === 0 || reals.length === 0) return figureWithout(text, 'No clips of both kinds were judged.');
  const wrongFakes = shareAtLeast(fakes.map((llr) => -llr), 0); // prettier-ignore
  const wrongReals = shareAtLeast(reals, 0);
  const curves = [
    { llrs: reals, style: UNTOUCHED },
    { llrs: fakes, style: MANIPULATED },
  ];
  return drawnFigure(text, {
    svg: drawSvg(
      {
        x: { label: 'strength of the statement (log₁₀ likelihood ratio)', domain: [-REACH, REACH], grid: true },
        y: { label: 'clips with at least that strength (%)', percent: true, domain: [0, 100], grid: true },
        marks: [
          Plot.ruleX([0]),
          ...curves.map(({ llrs, style }) =>
            Plot.line(tippettCurve(llrs), {
              x: 'llr',
              y: 'share',
              curve: 'step-before',
              stroke: style.colour,
              strokeWidth: 2.5,
              strokeDasharray: style.dash,
            }),
          ),
        ],
      },
      `Tippett plot: ${percent(wrongFakes)} of the manipulated and ${percent(wrongReals)} of the untouched clips were judged the wrong way round.`,
    ),
    legend: [
      { label: `manipulated: ${percent(wrongFakes)} the wrong way round`, ...MANIPULATED },
      { label: `untouched: ${percent(wrongReals)} the wrong way round`, ...UNTOUCHED },
    ],
    table: {
      columns: ['at least', 'manipulated', 'untouched'],
      rows: Array.from({ length: 4 * REACH + 1 }, (_, i) => i / 2 - REACH).map((llr) => [
        llr.toFixed(1).replace('-', '−'),
        percent(shareAtLeast(fakes, llr)),
        percent(shareAtLeast(reals, llr)),
      ]),
    },
  });
}

/** Corners of the curve from left to right; y is the share at that strength or above. */
function tippettCurve(llrs: readonly number[]): { readonly llr: number; readonly share: number }[] {
  const shown = [...llrs].map((llr) => Math.max(-REACH, Math.min(REACH, llr))).sort((a, b) => a - b);
  return [
    { llr: -REACH, share: 1 },
    ...shown.map((llr, i) => ({ llr, share: 1 - i / shown.length })),
    { llr: REACH, share: shareAtLeast(shown, REACH) },
  ];
}

function shareAtLeast(llrs: readonly number[], least: number): number {
  return llrs.filter((llr) => llr >= least).length / llrs.length;
}
