import { dateOf, outcomeOf, reasonOf } from '../../../../casework/filters/item-filter';
import type { AccountRecord, ItemRecord, SourceRecord } from '../../../../casework/model/records';
import { standingOf } from '../../../../casework/ranking/rank';
import { labelTexts } from '../../../texts/casework/item-words';
import { dayText, listTexts, outcomeTexts, reasonText } from '../../../texts/casework/list-words';
import { itemProblemText } from '../../../texts/casework/problem-words';
import { signedText } from '../../../texts/scan-words';
import { isToFetch } from '../add/whereabouts';
import { probabilityText } from '../probability';

/** All that one line of the list says. */
export interface RowView {
  readonly title: string;
  /** The title, with the folders where the file lay if it did. */
  readonly tooltip: string;
  /** Account, day, and source with the folders below it; any of them may be missing. */
  readonly about: readonly string[];
  readonly outcome: ReturnType<typeof outcomeOf>;
  readonly outcomeText: string;
  /** Why there is no verdict, one sentence; null where there is one, or nothing was tried yet. */
  readonly why: string | null;
  /** Null without a ratio. Shares of the width of the scale, [0, 1]. */
  readonly ratio: {
    readonly text: string;
    readonly spoken: string;
    readonly at: number;
    readonly from: number | null;
    readonly to: number | null;
  } | null;
  readonly posterior: string | null;
  readonly label: string | null;
  readonly hasNote: boolean;
}

/** Ends of the scale that ratios are drawn on, log10: about what is ever stated. */
const SCALE_LLR = 2;

const onScale = (llr: number): number => Math.min(1, Math.max(0, (llr + SCALE_LLR) / (2 * SCALE_LLR)));

function ratioOf(item: ItemRecord): RowView['ratio'] {
  const standing = standingOf(item);
  if (!standing) return null;
  const { llr, low } = standing;
  const high = item.result?.llrHigh ?? null;
  const hasInterval = low !== null && high !== null;
  return {
    text: hasInterval ? listTexts.interval(signedText(low), signedText(high)) : listTexts.noInterval,
    spoken: hasInterval
      ? listTexts.ratioSpoken(signedText(llr), signedText(low), signedText(high))
      : listTexts.ratioAlone(signedText(llr)),
    at: onScale(llr),
    from: low === null ? null : onScale(low),
    to: high === null ? null : onScale(high),
  };
}

/** Folders where the file of an item lay, parted by slashes; empty where it lay in none, or is no file. */
function folderOf({ origin }: ItemRecord): string {
  const path = origin.file?.path ?? '';
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

/** Source and folders; one of them where the source is named like the top folder. */
function placeText(source: string, folder: string): string {
  if (`${folder}/`.startsWith(`${source}/`)) return folder;
  return [source, folder].filter(Boolean).join(' · ');
}

function whyOf(item: ItemRecord): string | null {
  if (item.state === 'failed') return item.problem && itemProblemText(item.problem);
  // Asked for by itself first: rows are drawn while the list is scrolled.
  const reason = item.result?.verdict.reason ? reasonOf(item) : null;
  return reason?.startsWith('why:') ? reasonText(reason) : null;
}

/** What the list says of an item. Pure, but for the language. */
export function rowView(
  item: ItemRecord,
  of: { readonly account: AccountRecord | undefined; readonly source: SourceRecord | undefined },
  baseRate: number,
): RowView {
  const outcome = outcomeOf(item);
  const standing = standingOf(item);
  const author = of.account?.handle ?? item.origin.post?.author ?? null;
  const title = item.name.trim() || listTexts.unnamed;
  const folder = folderOf(item);
  return {
    title,
    tooltip: folder === '' ? title : item.origin.file!.path,
    about: [author, of.account?.platform, dayText(dateOf(item)), placeText(of.source?.name ?? '', folder)].filter(
      (word): word is string => typeof word === 'string' && word !== '',
    ),
    outcome,
    outcomeText: isToFetch(item) ? listTexts.toFetch : outcomeTexts[outcome],
    why: whyOf(item),
    ratio: ratioOf(item),
    posterior: standing ? probabilityText(standing.llr, baseRate) : null,
    label: item.label && labelTexts[item.label],
    hasNote: item.note !== '',
  };
}
