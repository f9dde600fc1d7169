import type { FeatureSchema } from '../../detector/classifier/feature-schema';
import type { ClipVectors } from '../training/clip-vectors';
import type { LinearModel } from '../training/linear-model';
import type { Recipe } from '../training/recipe';
import { percent } from './drawing/numbers';
import { ablationFigure } from './figures/ablation-figure';
import { clipCostFigure, modelSizeFigure, type ClipCost } from './figures/cost-figures';
import { framesNeededFigure, learningCurveFigure } from './figures/curve-figures';
import { detFigure } from './figures/det-figure';
import { falseAlarmsByQualityFigure, falseAlarmsBySourceFigure } from './figures/false-alarms-figure';
import { reliabilityFigure } from './figures/reliability-figure';
import { rocFigure } from './figures/roc-figure';
import { settingsFigure } from './figures/settings-figure';
import { meanSpectraFigure, spectrumDifferenceFigure } from './figures/spectrum-figures';
import { strongestFeaturesFigure } from './figures/strongest-features-figure';
import { tippettFigure } from './figures/tippett-figure';
import { familyWorths, framesPoints, learningPoints, type AblationFigures } from './measures/ablation-points';
import { falseAlarmsBySource } from './measures/false-alarms';
import type { JudgedSystem } from './measures/judged-system';
import { modelSizes } from './measures/model-size';
import { alarmsByQuality, type ClipQuality } from './measures/quality-strata';
import { meanSpectra, spectraAgainstOriginals } from './measures/spectra';
import { strongestFeatures } from './measures/strongest-features';
import { totalRows, type ReportRow } from './measures/total-rows';
import type { ReportPage } from './page/page';

const SPECTRUM_FAMILY = 'azimuthal-spectrum';
const STRONGEST = 6;

/** All that the report is made of. */
export interface ReportData {
  readonly about: ReportPage['about'];
  readonly schema: FeatureSchema;
  /** Of all features, in schema order. */
  readonly featureNames: readonly string[];
  readonly recipe: Recipe;
  /** Trained on all clips. */
  readonly model: LinearModel;
  readonly clips: readonly ClipVectors[];
  /** Quality by clip id. */
  readonly qualities: ReadonlyMap<string, ClipQuality>;
  /** The detector first, then what it is compared with; held-out verdicts on the clips as they are. */
  readonly systems: readonly JudgedSystem[];
  readonly rows: readonly ReportRow[];
  readonly ablations: readonly AblationFigures[];
  readonly costs: readonly ClipCost[];
}

/** Turns measurements into the page: every figure, in order, with the words around them. */
export function composePage(data: ReportData): ReportPage {
  const { schema, clips, recipe, model, systems, ablations } = data;
  const judged = systems[0]?.judged ?? [];
  const totals = totalRows(data.rows);
  const spectrum = schema.families.find(({ id }) => id === SPECTRUM_FAMILY) ?? {
    from: 0,
    to: 0,
    id: '',
    group: 'spectrum',
  };
  const paired = spectraAgainstOriginals(clips, spectrum);
  const strongest = strongestFeatures(model, recipe, schema, data.featureNames, clips, STRONGEST);
  const worths = familyWorths(ablations);
  return {
    title: 'What the detector knows, and how well',
    inShort: inShort(totals),
    about: data.about,
    sections: [
      {
        title: 'How well it does',
        lead: 'Every clip here was judged by a model that had seen neither it nor anything of the same person or source.',
        figures: [settingsFigure(totals), rocFigure(systems), detFigure(systems)],
      },
      {
        title: 'Whether its word can be taken',
        lead: 'A detector may rank clips well and still say too much; these plots look at the strength of its statements.',
        figures: [reliabilityFigure(judged), tippettFigure(judged)],
      },
      {
        title: 'Who is accused wrongly',
        lead: 'A share over all clips can hide a source or a quality that is accused far more often than others.',
        figures: [
          falseAlarmsBySourceFigure(falseAlarmsBySource(judged)),
          falseAlarmsByQualityFigure(alarmsByQuality(judged, data.qualities)),
        ],
      },
      {
        title: 'What it looks at',
        lead: 'Manipulation leaves traces in the fine structure of a picture; most are too weak for the eye.',
        figures: [
          meanSpectraFigure(meanSpectra(clips, spectrum)),
          spectrumDifferenceFigure(paired.points, paired.pairs),
          strongestFeaturesFigure(strongest),
          ablationFigure(worths.whole, worths.families),
        ],
      },
      {
        title: 'What it takes',
        lead: 'Data to learn from, pictures to look at, time, and room on the disk.',
        figures: [
          learningCurveFigure(learningPoints(ablations)),
          framesNeededFigure(framesPoints(ablations)),
          clipCostFigure(data.costs),
          modelSizeFigure(modelSizes(model, recipe)),
        ],
      },
    ],
  };
}

function inShort(totals: ReturnType<typeof totalRows>): string[] {
  const own = totals.filter(({ row }) => row.system === 'swapwatch' && row.auc !== null);
  const shares = own.map(({ setting, row }) => `${percent(row.auc)} (${setting})`);
  return [
    shares.length === 0
      ? 'No setting was evaluated for this page.'
      : `A manipulated clip is ranked above an untouched one this often: ${shares.join(', ')}. Guessing would be right 50 % of the time.`,
    ...(own.some(({ row }) => row.protocol === 'recompressed')
      ? []
      : [
          'This page holds no figure for recompressed clips. Social networks recompress what is uploaded, so expect less there than the figures above.',
        ]),
    'The detector looks for signs of manipulation in faces. What it says is a reason to look closer, never proof, and a clip without signs may be manipulated all the same.',
  ];
}
