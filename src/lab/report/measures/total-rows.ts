import type { Row } from '../../evaluation/row';
import { ALL } from '../../evaluation/rows';

/** What the report reads of a row. */
export type ReportRow = Pick<
  Row,
  | 'protocol'
  | 'system'
  | 'variant'
  | 'dataset'
  | 'method'
  | 'kind'
  | 'nFake'
  | 'nReal'
  | 'auc'
  | 'aucLow'
  | 'aucHigh'
  | 'tprAtFpr5'
  | 'pairedRate'
  | 'nPairs'
  | 'cllr'
>;

/** A row over all clips, with its setting in plain words. */
export interface TotalRow {
  readonly setting: string;
  readonly row: ReportRow;
}

/** Protocols in the order in which they are shown, with what they mean; others are passed over. */
const SETTINGS: readonly (readonly [protocol: string, words: (row: ReportRow) => string])[] = [
  ['group-cv', () => 'known sources, new persons'],
  ['recompressed', ({ variant }) => `recompressed (${variant})`],
  ['leave-method-out', () => 'unseen tools'],
  ['leave-dataset-out', () => 'unseen data sets'],
];

/** Rows over all data sets, methods and kinds, by setting, then in the order in which the systems come. */
export function totalRows(rows: readonly ReportRow[]): TotalRow[] {
  return SETTINGS.flatMap(([protocol, words]) =>
    rows
      .filter((row) => row.protocol === protocol && [row.dataset, row.method, row.kind].every((name) => name === ALL))
      .map((row) => ({ setting: words(row), row })),
  ).sort((a, b) => (a.row.protocol === b.row.protocol ? a.setting.localeCompare(b.setting) : 0));
}
