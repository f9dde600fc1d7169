import type { FamilyGroup } from '../../../detector/features/family';
import type { NotAssessableReason } from '../../../detector/verdict/verdict';
import type { Outcome, Reason } from '../../../casework/filters/item-filter';
import { itemProblemText } from './problem-words';
import { formatLanguage, messages, numberText, plural, t } from '../translate';
import { bandTexts, groupTexts, reasonTexts, stateTexts } from '../words';

/** What an item came to. Read when shown, as all words. */
export const outcomeTexts: Readonly<Record<Outcome, string>> = Object.defineProperties(
  messages({
    waiting: 'case_queue_waiting',
    running: 'case_queue_running',
    failed: 'case_queue_failed',
    elsewhere: 'case_queue_elsewhere',
  }) as Record<Outcome, string>,
  {
    ...Object.getOwnPropertyDescriptors(bandTexts),
    'not-assessable': { get: () => stateTexts.notAssessable, enumerable: true },
  },
);

interface Formats {
  readonly of: string;
  readonly day: Intl.DateTimeFormat;
  readonly whole: Intl.NumberFormat;
}
let kept: Formats | null = null;

/** Formatters are kept: making one takes longer than drawing a row. */
function formats(): Formats {
  const of = formatLanguage();
  if (kept?.of !== of) {
    kept = { of, day: new Intl.DateTimeFormat(of, { dateStyle: 'medium' }), whole: new Intl.NumberFormat(of) };
  }
  return kept;
}

/** A day as the language writes it. in: milliseconds since 1970 */
export function dayText(atMs: number): string {
  return formats().day.format(atMs);
}

/** A place in the ranking. */
export function rankText(rank: number): string {
  return formats().whole.format(rank);
}

/** What speaks most for manipulation, or why there is no verdict, in words. */
export function reasonText(reason: Reason): string {
  const [kind, code] = [reason.slice(0, reason.indexOf(':')), reason.slice(reason.indexOf(':') + 1)];
  if (kind === 'trace') return t('case_list_reason_trace', groupTexts[code as FamilyGroup]);
  if (kind === 'why') return reasonTexts[code as NotAssessableReason];
  return itemProblemText({ code, detail: code });
}

/** Words of the ranked list of a case's videos. */
export const listTexts = Object.assign(
  messages({
    list: 'case_list_videos',
    unnamed: 'case_list_unnamed',
    toFetch: 'case_queue_to_fetch',
    elsewhereAny: 'case_add_elsewhere_title',
    empty: 'case_list_empty',
    emptyAdd: 'case_list_empty_add',
    nothingFits: 'case_list_nothing_fits',
    rank: 'case_list_column_rank',
    video: 'case_list_column_video',
    result: 'case_list_column_result',
    ratio: 'case_list_column_ratio',
    posterior: 'case_list_column_posterior',
    label: 'case_list_column_label',
    noInterval: 'case_list_no_interval',
    hasNote: 'case_list_has_note',
    above: 'case_list_above',
    unfold: 'case_list_unfold',
    fold: 'case_list_fold',
    search: 'case_list_search',
    searchShort: 'case_list_search_short',
    filters: 'case_list_filters',
    clear: 'case_list_clear',
    anyAccount: 'case_list_any_account',
    anySource: 'case_list_any_source',
    anyResult: 'case_list_any_result',
    anyReason: 'case_list_any_reason',
    anyLabel: 'case_list_any_label',
    account: 'case_list_account',
    source: 'case_list_source',
    reason: 'case_list_reason',
    reviewed: 'case_list_reviewed',
    anyReviewed: 'case_list_any_reviewed',
    yes: 'case_list_reviewed_yes',
    no: 'case_list_reviewed_no',
    from: 'case_list_from',
    to: 'case_list_to',
    sort: 'case_list_sort',
    grouped: 'case_list_grouped',
    looking: 'case_list_looking',
    selected: 'case_list_selected',
    none: 'case_list_none_selected',
    open: 'case_list_open_item',
    page: 'case_list_open_page',
    noAccount: 'case_list_no_account',
    yourLabel: 'case_list_your_label',
    yourNote: 'case_list_your_note',
    lookAlikes: 'case_list_look_alikes',
    lookAlikesExplained: 'case_list_look_alikes_explained',
    compare: 'case_list_compare',
    compareFirst: 'case_list_compare_first',
    remove: 'case_list_remove',
    removeNow: 'case_people_remove',
    removeText: 'case_items_remove_text',
    noProof: 'scan_no_proof',
  }),
  {
    interval: (low: string, high: string) => t('case_list_interval', low, high),
    ratioSpoken: (llr: string, low: string, high: string) => t('case_list_ratio_spoken', llr, low, high),
    ratioAlone: (llr: string) => t('case_list_ratio_alone', llr),
    alike: (count: number) => plural('case_list_alike', count),
    count: (shown: number, all: number) => t('case_list_count', numberText(shown), numberText(all)),
    all: (all: number) => plural('case_list_count_all', all),
    /** in: percentages */
    afterwards: (posterior: string, base: string) => t('case_list_afterwards', posterior, base),
    compareWith: (name: string) => t('case_list_compare_with', name),
    removeCount: (count: number) => t('case_people_remove_of', plural('case_people_video_count', count)),
  },
);

export const sortTexts = messages({
  rank: 'case_list_sort_rank',
  added: 'case_list_sort_added',
  posted: 'case_list_sort_posted',
  name: 'case_list_sort_name',
});
