import { messages, numberText, plural, t } from '../translate';
import { sizeText } from './add-words';

/** Words of the view on which a case is exported. */
export const handOverTexts = Object.assign(
  messages({
    title: 'case_handover_title',
    explained: 'case_handover_explained',
    withSources: 'case_handover_with_sources',
    write: 'case_handover_write',
    cancel: 'case_handover_cancel',
    reading: 'case_handover_reading',
    packing: 'case_handover_packing',
    cancelled: 'case_handover_cancelled',
    done: 'case_handover_done',
    root: 'case_handover_root',
    rootHint: 'case_handover_root_hint',
    verify: 'case_handover_verify',
    noCase: 'case_handover_no_case',
    reportLink: 'case_handover_report_link',
  }),
  {
    sourcesHint: (files: number, bytes: number) =>
      t('case_handover_sources_hint', plural('case_handover_files', files), sizeText(bytes)),
    save: (name: string) => t('case_handover_save', name),
    missing: (count: number) => t('case_handover_missing', numberText(count)),
    tooLarge: (bytes: number, most: number) => t('case_handover_too_large', sizeText(bytes), sizeText(most)),
    failed: (why: string) => t('case_handover_failed', why),
  },
);

/** Words of the part of the page that takes packages in. */
export const importTexts = Object.assign(
  messages({
    title: 'case_import_title',
    explained: 'case_import_explained',
    choose: 'case_import_choose',
    verifying: 'case_import_verifying',
    open: 'case_import_open',
    refused: 'case_import_refused',
    already: 'case_import_already',
    notAPackage: 'case_import_not_a_package',
    unknownForm: 'case_import_unknown_form',
  }),
  {
    done: (name: string) => t('case_import_done', name),
    notACase: (record: string) => t('case_import_not_a_case', record),
    fileAltered: (path: string) => t('case_import_file_altered', path),
    structure: (atByte: number) => t('case_import_structure', numberText(atByte, { useGrouping: false })),
    length: (size: number, expected: number) => t('case_import_length', numberText(size), numberText(expected)),
    notARecord: (path: string, line: number) => t('case_import_not_a_record', path, numberText(line)),
    fileUnnamed: (path: string) => t('case_import_file_unnamed', path),
    more: (count: number) => t('case_import_more', numberText(count)),
  },
);

/** Words around the report; its own are in `casework/report/english.ts`. */
export const reportTexts = Object.assign(
  messages({
    title: 'case_report_title',
    explained: 'case_report_explained',
    writing: 'case_report_writing',
    print: 'case_report_print',
    html: 'case_report_html',
    json: 'case_report_json',
    csv: 'case_report_csv',
    again: 'case_report_again',
    preview: 'case_report_preview',
  }),
  { failed: (why: string) => t('case_report_failed', why) },
);
