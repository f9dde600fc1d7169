import type { SourceKind } from '../../../casework/model/records';
import { messages, plural, t } from '../translate';

const SOURCE_KIND_TEXTS: Readonly<Record<SourceKind, string>> = messages({
  files: 'case_people_source_files',
  feed: 'case_people_source_feed',
  'account-page': 'case_people_source_account_page',
  'url-list': 'case_people_source_url_list',
  zeeschuimer: 'case_people_source_zeeschuimer',
  'scan-command': 'case_people_source_scan_command',
  package: 'case_people_source_package',
});

/** Words about people, accounts and sources of a case. */
export const peopleTexts = Object.assign(
  messages({
    people: 'case_people_title',
    peopleExplained: 'case_people_explained',
    noPeople: 'case_people_none',
    personName: 'case_people_name',
    addPerson: 'case_people_add',
    personNote: 'case_people_note',
    open: 'case_people_open',
    remove: 'case_people_remove',
    accounts: 'case_people_accounts',
    accountsExplained: 'case_people_accounts_explained',
    noAccounts: 'case_people_no_accounts',
    platform: 'case_people_platform',
    handle: 'case_people_handle',
    url: 'case_people_url',
    addAccount: 'case_people_add_account',
    owner: 'case_people_owner',
    nobody: 'case_people_nobody',
    verified: 'case_people_verified',
    videos: 'case_people_videos',
    sources: 'case_people_sources',
    noSources: 'case_people_no_sources',
    refusedReason: 'case_people_refused_reason',
    merge: 'case_people_merge',
    mergeInto: 'case_people_merge_into',
    mergeText: 'case_people_merge_text',
    mergeNow: 'case_people_merge_now',
  }),
  {
    changed: (name: string) => t('case_people_changed', name),
    removed: (name: string) => t('case_people_removed', name),
    mergeOf: (handle: string) => t('case_people_merge_of', handle),
    mergeTitle: (handle: string) => t('case_people_merge_title', handle),
    merged: (handle: string, into: string) => t('case_people_merged', handle, into),
    also: (name: string) => t('case_people_also', name),
    removeOf: (name: string) => t('case_people_remove_of', name),
    ownerOf: (handle: string) => t('case_people_owner_of', handle),
    verifiedOf: (handle: string) => t('case_people_verified_of', handle),
    noteOf: (name: string) => t('case_people_note_of', name),
    count: (count: number) => plural('case_people_video_count', count),
    refused: (count: number) => plural('case_people_refused', count),
    source: (kind: SourceKind) => SOURCE_KIND_TEXTS[kind],
  },
);
