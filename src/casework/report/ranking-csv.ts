import { csvField } from './csv-field';
import type { ReportDocument, ReportItem, Verbal } from './schema';

type Cell = string | number | null;

/** One column: its name, and what stands in it. */
type Column = readonly [name: string, of: (item: ReportItem, report: ReportDocument) => Cell];

const words = (verbal: Verbal | null | undefined): string | null =>
  verbal ? (verbal.degree === 'none' ? 'no support' : `${verbal.degree} support: ${verbal.towards}`) : null;

const accountOf = ({ accountId }: ReportItem, { case: { accounts } }: ReportDocument): string | null => {
  const account = accounts.find((one) => one.accountId === accountId);
  return account ? `${account.handle} (${account.platform})` : null;
};

const COLUMNS: readonly Column[] = [
  ['rank', ({ rank }) => rank],
  ['outcome', ({ outcome }) => outcome],
  ['name', ({ name }) => name],
  ['account', accountOf],
  ['llrLow', ({ verdict }) => verdict?.llrLow ?? null],
  ['llr', ({ verdict }) => verdict?.llr ?? null],
  ['llrHigh', ({ verdict }) => verdict?.llrHigh ?? null],
  ['verbal', ({ verdict }) => words(verdict?.verbal)],
  ['verbalCautious', ({ verdict }) => words(verdict?.verbalCautious)],
  ['posterior', ({ verdict }) => verdict?.posterior ?? null],
  ['band', ({ verdict }) => verdict?.band ?? null],
  ['reason', ({ reason }) => reason?.code ?? null],
  ['reasonDetail', ({ reason }) => reason?.detail ?? null],
  ['framesUsed', ({ verdict }) => verdict?.framesUsed ?? null],
  ['framesRejected', ({ verdict }) => verdict?.framesRejected ?? null],
  ['faceSizePx', ({ verdict }) => verdict?.faceSizePx ?? null],
  ['widthPx', ({ media }) => media?.widthPx ?? null],
  ['heightPx', ({ media }) => media?.heightPx ?? null],
  ['durationS', ({ media }) => media?.durationS ?? null],
  ['codec', ({ media }) => media?.codec ?? null],
  ['obtained', ({ obtained }) => obtained],
  ['condition', ({ condition }) => condition],
  ['credentials', ({ credentials }) => credentials?.outcome ?? null],
  ['platformAiLabel', ({ origin }) => origin.post?.aiLabel ?? null],
  ['permalink', ({ origin }) => origin.post?.permalink ?? null],
  ['author', ({ origin }) => origin.post?.author ?? null],
  ['postId', ({ origin }) => origin.post?.postId ?? null],
  ['postedAt', ({ origin }) => origin.post?.postedAt ?? null],
  ['pageUrl', ({ origin }) => origin.pageUrl],
  ['mediaUrl', ({ origin }) => origin.mediaUrl],
  ['file', ({ origin }) => origin.file?.path ?? null],
  ['sha256', ({ bytes }) => bytes?.sha256 ?? null],
  ['sizeBytes', ({ bytes }) => bytes?.sizeBytes ?? null],
  ['measuredAt', ({ measured }) => measured?.startedAt ?? null],
  ['modelId', ({ measured }) => measured?.modelId ?? null],
  ['codeVersion', ({ measured }) => measured?.codeVersion ?? null],
  ['evidenceSha256', ({ measured }) => measured?.evidenceSha256 ?? null],
  ['takenFromItemId', ({ measured }) => measured?.takenFromItemId ?? null],
  ['label', ({ analyst }) => analyst.label],
  ['note', ({ analyst }) => analyst.note || null],
  ['reviewedAt', ({ analyst }) => analyst.reviewedAt],
  ['itemId', ({ itemId }) => itemId],
];

/** Every item of a report, one a record, in the order of the ranking: RFC 4180 with a header, ratios as log10. Numbers with a point. */
export function rankingCsv(report: ReportDocument): string {
  const rows = report.items.map((item) => COLUMNS.map(([, of]) => csvField(of(item, report))));
  return [COLUMNS.map(([name]) => name), ...rows].map((row) => `${row.join(',')}\r\n`).join('');
}
