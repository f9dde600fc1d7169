import { messages, momentText, numberText, plural, t } from '../translate';

const STEPS = [
  [1_000_000_000, 'gigabyte'],
  [1_000_000, 'megabyte'],
  [1_000, 'kilobyte'],
] as const;

/** A size in the unit that suits it. in: bytes */
export function sizeText(bytes: number): string {
  const [of, unit] = STEPS.find(([from]) => bytes >= from) ?? [1_000, 'kilobyte'];
  return numberText(bytes / of, { style: 'unit', unit, maximumFractionDigits: of === 1_000 ? 0 : 1 });
}

/** Words about the space that cases take, and the bin. */
export const storeTexts = Object.assign(
  messages({
    title: 'case_store_title',
    meter: 'case_store_meter',
    scarce: 'case_store_scarce',
    kept: 'case_store_kept',
    notKept: 'case_store_not_kept',
    ask: 'case_store_ask',
    refused: 'case_store_refused',
    unknown: 'case_store_unknown',
    binHint: 'case_store_bin_hint',
    restore: 'case_store_restore',
    purge: 'case_store_purge',
    purgeText: 'case_store_purge_text',
    purgeExport: 'case_store_purge_export',
    purgeNow: 'case_store_purge_now',
    purgeCancel: 'case_store_purge_cancel',
    checkAll: 'case_store_check_all',
    checkAllBad: 'case_store_check_all_bad',
  }),
  {
    /** in: bytes */
    used: (bytes: number) => t('case_store_used', sizeText(bytes)),
    /** in: bytes */
    quota: (bytes: number) => t('case_store_quota', sizeText(bytes)),
    bin: (count: number) => t('case_store_bin', numberText(count)),
    since: (atMs: number) => t('case_store_since', momentText(atMs)),
    restoreOf: (name: string) => t('case_store_restore_of', name),
    purgeOf: (name: string) => t('case_store_purge_of', name),
    purgeTitle: (name: string) => t('case_store_purge_title', name),
    purged: (name: string) => t('case_store_purged', name),
    checkAllOk: (count: number) => plural('case_store_check_all_ok', count),
    nameless: (caseId: string) => t('case_store_check_nameless', caseId),
  },
);
