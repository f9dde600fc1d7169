import type { ReportWords } from '../english';
import { limitOf } from '../../evidence-view/limit-of';
import type { ReportDocument, ReportItem } from '../schema';

/** The 95 % interval of an item's ratio; that it is not known, where it is not; null without a ratio. */
export function intervalText({ verdict }: ReportItem, words: ReportWords): string | null {
  if (!verdict) return null;
  const { llrLow, llrHigh } = verdict;
  if (llrLow === null || llrHigh === null) return words.labels.unknown;
  return `${words.ratio(llrLow)} – ${words.ratio(llrHigh)}`;
}

/** The verbal equivalent at the end of the interval that says least; of the ratio where the interval is not known. */
export function cautiousText({ verdict }: ReportItem, words: ReportWords): string | null {
  return verdict && words.shortSupport(verdict.verbalCautious ?? verdict.verbal);
}

/** That ratio or interval stand at the limit of what the tests support, in words; null where they do not, or another model measured than the one described. */
export function limitText(
  { verdict, measured }: ReportItem,
  { method }: ReportDocument,
  words: ReportWords,
): string | null {
  if (!verdict || measured?.modelId !== method.modelId) return null;
  const limit = limitOf({ llr: verdict.llr, low: verdict.llrLow, high: verdict.llrHigh }, method.bounds);
  return limit === null ? null : words.atLimit(limit);
}

/** Name and platform of the account of a video; null where none is noted. */
export function accountText(
  { accountId }: ReportItem,
  accounts: readonly { readonly accountId: string; readonly platform: string; readonly handle: string }[],
): string | null {
  const account = accounts.find((one) => one.accountId === accountId);
  return account ? `${account.handle} (${account.platform})` : null;
}

/** Which tested condition a video is compared with, said as the assumption it is; null without a result. */
export function assumedText({ condition }: ReportItem, words: ReportWords): string | null {
  const text = words.conditions[condition ?? ''];
  return text === undefined ? null : words.assumed(text);
}

/** Why an item has no verdict. */
export function reasonText({ reason, outcome }: ReportItem, words: ReportWords): string {
  if (!reason) return words.whyNot[outcome] ?? words.outcomes[outcome];
  return words.reasons[reason.code] ?? (reason.detail || reason.code);
}
