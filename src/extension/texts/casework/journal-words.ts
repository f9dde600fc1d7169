import { messages, momentText, numberText, plural, t } from '../translate';

/** Words of the page that shows and checks a journal. */
export const journalTexts = Object.assign(
  messages({
    intro: 'case_journal_intro',
    check: 'case_journal_check',
    cancel: 'case_journal_cancel',
    unchanged: 'case_journal_unchanged',
    findingsMeaning: 'case_journal_findings_meaning',
    limits: 'case_journal_limits',
    fingerprintUse: 'case_journal_fingerprint_use',
    copy: 'case_journal_copy',
    copied: 'case_journal_copied',
    compare: 'case_journal_compare',
    compareMissing: 'case_journal_compare_missing',
    compareForm: 'case_journal_compare_form',
    lines: 'case_journal_lines',
    who: 'case_journal_who',
    selected: 'case_journal_selected',
    select: 'case_journal_select',
    utc: 'case_journal_utc',
    local: 'case_journal_local',
    code: 'case_journal_code',
    details: 'case_journal_details',
    records: 'case_journal_records',
    removed: 'case_journal_removed',
    previous: 'case_journal_previous',
    hash: 'case_journal_hash',
    back: 'case_journal_back',
    empty: 'case_journal_empty',
  }),
  {
    checking: (done: number, total: number) => t('case_journal_checking', numberText(done), numberText(total)),
    unchangedWhat: (lines: number, records: number, blobs: number) =>
      t('case_journal_unchanged_what', numberText(lines), numberText(records), numberText(blobs)),
    findings: (count: number) => plural('case_journal_findings', count),
    more: (count: number) => t('case_journal_findings_more', numberText(count)),
    failed: (why: string) => t('case_journal_check_failed', why),
    fingerprint: (seq: number) => t('case_journal_fingerprint', numberText(seq)),
    compareFound: (seq: number, atMs: number) => t('case_journal_compare_found', numberText(seq), momentText(atMs)),
    count: (lines: number) => plural('case_journal_count', lines),
    line: (seq: number) => t('case_journal_line', numberText(seq)),
    unreadable: (why: string) => t('case_journal_unreadable', why),
  },
);

/** Who took a step. */
export const byTexts = messages({ analyst: 'case_journal_by_analyst', program: 'case_journal_by_program' });

/** Whose steps are shown. */
export const whoTexts = messages({
  all: 'case_journal_who_all',
  analyst: 'case_journal_who_analyst',
  program: 'case_journal_who_program',
});
