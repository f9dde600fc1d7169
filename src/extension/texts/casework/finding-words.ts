import type { Finding, RecordName } from '../../../casework/journal/findings';
import type { RecordKind } from '../../../casework/model/kinds';
import { numberText, t, type MessageKey } from '../translate';

const KINDS: Readonly<Record<RecordKind, MessageKey>> = {
  ...{ case: 'case_record_case', person: 'case_record_person', account: 'case_record_account' },
  ...{ source: 'case_record_source', item: 'case_record_item', evidence: 'case_record_evidence' },
  ...{ movement: 'case_record_movement', enrolment: 'case_record_enrolment' },
};

/** A record by its kind and its name. in: `nameOf` gives the name that people know it by, null where there is none */
function recordText(record: RecordName, nameOf: (record: RecordName) => string | null): string {
  return t(KINDS[record.kind], nameOf(record) ?? record.id);
}

/** What a check has found, one sentence. in: `nameOf` as for `recordText` */
export function findingText(finding: Finding, nameOf: (record: RecordName) => string | null): string {
  const of = (record: RecordName): string => recordText(record, nameOf);
  switch (finding.what) {
    case 'line-altered':
      return t('case_finding_line_altered', numberText(finding.seq));
    case 'line-unlinked':
      return t('case_finding_line_unlinked', numberText(finding.seq));
    case 'lines-missing':
      return t('case_finding_lines_missing', numberText(finding.fromSeq), numberText(finding.toSeq));
    case 'line-added':
      return t('case_finding_line_added', numberText(finding.seq));
    case 'line-of-other-case':
      return t('case_finding_line_foreign', numberText(finding.seq));
    case 'end-missing':
      return t('case_finding_end_missing', numberText(finding.fromSeq), numberText(finding.toSeq));
    case 'record-altered':
      return t('case_finding_record_altered', of(finding.record), numberText(finding.seq));
    case 'record-altered-before':
      return t('case_finding_record_altered_before', of(finding.record), numberText(finding.seq));
    case 'record-missing':
      return t('case_finding_record_missing', of(finding.record), numberText(finding.seq));
    case 'record-added':
      if (finding.seq === null) return t('case_finding_record_added', of(finding.record));
      return t('case_finding_record_back', of(finding.record), numberText(finding.seq));
    case 'blob-missing':
      return t('case_finding_blob_missing', finding.sha256, of(finding.of));
    case 'blob-altered':
      return t('case_finding_blob_altered', finding.sha256, of(finding.of));
  }
}
