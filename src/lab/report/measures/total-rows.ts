import type { Row } from '../../evaluation/row';
import { ALL } from '../../evaluation/rows';
import { CLEAN } from '../../training/training-item';

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

/** Protocols in the order in which they are shown, in words; others are passed over. */
const SETTINGS = [
  ['group-cv', 'known sources, new persons'],
  ['recompressed', ''],
  ['leave-method-out', 'unseen tools'],
  ['leave-dataset-out', 'unseen data sets'],
] as const;

/** A setting, with the copies that were judged where these are not the clips themselves (`recompressed`, `--judge`). */
function settingOf(words: string, variant: string): string {
  return [...(words === '' ? [] : [words]), ...(variant === CLEAN ? [] : [`recompressed as ${variant}`])].join(', ');
}

/** Rows over all data sets, methods and kinds, by setting, then in the order in which the systems come. */
export function totalRows(rows: readonly ReportRow[]): TotalRow[] {
  return SETTINGS.flatMap(([protocol, words]) =>
    rows
      .filter((row) => row.protocol === protocol && [row.dataset, row.method, row.kind].every((name) => name === ALL))
      .map((row) => ({ setting: settingOf(words, row.variant), row })),
  ).sort((a, b) => (a.row.protocol === b.row.protocol ? a.setting.localeCompare(b.setting) : 0));
}
