import type { FlaggedShare } from '../report/measures/false-alarms';
import type { AccuracyRow } from './accuracy-by-quality';
import { QUANTILES, type GateSummary, type LimitFigures } from './gate-figures';

/** A heading and what stands below it. */
type Column<T> = readonly [string, (row: T) => string];

/** Decimals by measure. */
const DECIMALS: Readonly<Record<LimitFigures['measure'], number>> = {
  faceSizePx: 0,
  sharpness: 0,
  yawRad: 2,
  pitchRad: 2,
  insideShare: 2,
  meanLuma: 0,
};

const percent = (share: number | null): string => (share === null ? '-' : `${(100 * share).toFixed(1)} %`);
const inUnits = (value: number, { measure }: LimitFigures): string => value.toFixed(DECIMALS[measure]);

const SUMMARY: readonly Column<GateSummary>[] = [
  ['variant', (row) => row.variant],
  ['clips', (row) => `${row.clips}`],
  ['with a problem', (row) => `${row.clipsWithProblem}`],
  ['without a face', (row) => `${row.clipsWithoutFace}`],
  ['all refused', (row) => `${row.clipsRefused}`],
  ['faces', (row) => `${row.faces}`],
  ['unmeasured', (row) => `${row.facesUnmeasured}`],
  ['faces refused', (row) => percent(row.refusedFaceShare)],
  ['judged anew', (row) => `${row.facesJudgedAnew}`],
];

const LIMITS: readonly Column<LimitFigures>[] = [
  ['variant', (row) => row.variant],
  ['limit', (row) => row.limit],
  ['min', (row) => inUnits(row.min, row)],
  ...QUANTILES.map((share, i): Column<LimitFigures> => [
    `${Number((100 * share).toFixed(1))} %`,
    (row) => inUnits(row.quantiles[i]!, row),
  ]),
  ['max', (row) => inUnits(row.max, row)],
  ['in force', (row) => inUnits(row.inForce, row)],
  ['faces refused', (row) => percent(row.refusedFaceShare)],
  ['clips touched', (row) => `${row.clipsTouched}`],
  ['clips refused', (row) => `${row.clipsRefused}`],
  ['supported', (row) => inUnits(row.supported, row)],
  ['in force is', (row) => row.standing],
  ['accepted beyond', (row) => `${row.acceptedBeyondSupported}`],
];

const ACCURACY: readonly Column<AccuracyRow>[] = [
  ['variant', (row) => row.variant],
  ['by', (row) => row.by],
  ['band', (row) => row.band],
  ['fake/real', (row) => `${row.nFake}/${row.nReal}`],
  ['no verdict', (row) => `${row.noVerdict}`],
  ['AUC', (row) => aucOf(row)],
  ['false alarms: suspicious', (row) => flagged(row.falseAlarmSuspicious)],
  ['strong', (row) => flagged(row.falseAlarmStrong)],
];

function aucOf({ auc, aucLow, aucHigh }: AccuracyRow): string {
  if (auc === null) return '-';
  return aucLow === null || aucHigh === null
    ? auc.toFixed(2)
    : `${auc.toFixed(2)} [${aucLow.toFixed(2)}, ${aucHigh.toFixed(2)}]`;
}

function flagged(share: FlaggedShare | null): string {
  return share === null ? '-' : `${share.share.toFixed(2)} [${share.low.toFixed(2)}, ${share.high.toFixed(2)}]`;
}

/** Rows below headings, columns aligned by spaces; ends with a line break. */
function aligned<T>(columns: readonly Column<T>[], rows: readonly T[]): string {
  const cells = [columns.map(([title]) => title), ...rows.map((row) => columns.map(([, cell]) => cell(row)))];
  const widths = columns.map((_, i) => Math.max(...cells.map((line) => line[i]!.length)));
  return cells
    .map(
      (line) =>
        `${line
          .map((cell, i) => cell.padEnd(widths[i]!))
          .join('  ')
          .trimEnd()}\n`,
    )
    .join('');
}

export const summaryTable = (rows: readonly GateSummary[]): string => aligned(SUMMARY, rows);
export const limitsTable = (rows: readonly LimitFigures[]): string => aligned(LIMITS, rows);
export const accuracyTable = (rows: readonly AccuracyRow[]): string => aligned(ACCURACY, rows);
