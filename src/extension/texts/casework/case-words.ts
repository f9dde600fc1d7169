import { messages, numberText, plural, t } from '../translate';

/** Words about cases as a whole: the list of them, and what is done to one. */
export const caseTexts = Object.assign(
  messages({
    first: 'case_list_first',
    explained: 'case_list_explained',
    local: 'case_list_local',
    open: 'case_list_open',
    newCase: 'case_list_new',
    create: 'case_list_create',
    cancel: 'case_list_cancel',
    save: 'case_list_save',
    name: 'case_list_name',
    operator: 'case_list_operator',
    purpose: 'case_list_purpose',
    paused: 'case_list_paused',
    rename: 'case_list_rename',
    archive: 'case_list_archive',
    reopen: 'case_list_reopen',
    delete: 'case_list_delete',
  }),
  {
    archived: (count: number) => plural('case_list_archived', count),
    begun: (moment: string) => t('case_list_begun', moment),
    renameOf: (name: string) => t('case_list_rename_of', name),
    archiveOf: (name: string) => t('case_list_archive_of', name),
    reopenOf: (name: string) => t('case_list_reopen_of', name),
    deleteOf: (name: string) => t('case_list_delete_of', name),
    described: (name: string) => t('case_list_described', name),
    archivedCase: (name: string) => t('case_list_archived_case', name),
    reopenedCase: (name: string) => t('case_list_reopened_case', name),
    deletedCase: (name: string) => t('case_list_deleted_case', name),
    /** in: [0, 1] */
    baseRateSet: (share: number) =>
      t('case_list_base_rate_set', numberText(share, { style: 'percent', maximumFractionDigits: 1 })),
  },
);
