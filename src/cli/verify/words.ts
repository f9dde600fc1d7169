import type { ContentsFinding } from '../../casework/package/case-contents';
import type { ArchiveFinding } from '../../casework/package/verify-archive';

const PARTS = { header: 'the header before', end: 'the directory at its end', seal: 'the seal at its end' } as const;

/** What is wrong with the bytes, one sentence. */
export function archiveSentence(finding: ArchiveFinding): string {
  switch (finding.code) {
    case 'not-a-package':
      return 'This is no package of a Swapwatch case.';
    case 'unknown-form':
      return 'This package has a form that this version does not know. Verify it with the version that wrote it, or a later one.';
    case 'file-altered':
      return `${finding.path}: altered.`;
    case 'structure-altered': {
      const where = finding.path === null ? PARTS[finding.part] : `${PARTS[finding.part]} ${finding.path}`;
      return `The archive's structure at byte ${finding.atByte}: altered (${where}).`;
    }
    case 'wrong-length': {
      const difference = finding.sizeBytes - finding.expectedBytes;
      return difference < 0
        ? `${-difference} bytes are missing: it has ${finding.sizeBytes} and was written with ${finding.expectedBytes}.`
        : `${difference} bytes were added: it has ${finding.sizeBytes} and was written with ${finding.expectedBytes}.`;
    }
  }
}

/** In what the contents differ from the journal, one sentence. */
export function contentsSentence(finding: ContentsFinding): string {
  switch (finding.what) {
    case 'not-a-record':
      return `${finding.path}, line ${finding.line}: no record of this case.`;
    case 'file-unnamed':
      return `${finding.path}: no record of this case names it.`;
    case 'line-altered':
      return `Journal, line ${finding.seq}: altered.`;
    case 'line-unlinked':
      return `Journal, line ${finding.seq}: does not follow from the line before.`;
    case 'lines-missing':
      return `Journal: lines ${finding.fromSeq} to ${finding.toSeq} are missing.`;
    case 'end-missing':
      return `Journal: its last lines, ${finding.fromSeq} to ${finding.toSeq}, are missing.`;
    case 'line-added':
      return `Journal, line ${finding.seq}: added later, or out of order.`;
    case 'line-of-other-case':
      return `Journal, line ${finding.seq}: of another case.`;
    case 'record-altered':
      return `${finding.record.kind} ${finding.record.id}: not as line ${finding.seq} of the journal has it.`;
    case 'record-altered-before':
      return `${finding.record.kind} ${finding.record.id}: changed behind the journal before its line ${finding.seq} was written.`;
    case 'record-missing':
      return `${finding.record.kind} ${finding.record.id}: missing; line ${finding.seq} of the journal has it.`;
    case 'record-added':
      return `${finding.record.kind} ${finding.record.id}: not in the journal.`;
    case 'blob-missing':
      return `File ${finding.sha256}: missing; ${finding.of.kind} ${finding.of.id} names it.`;
    case 'blob-altered':
      return `File ${finding.sha256}: altered; ${finding.of.kind} ${finding.of.id} names it.`;
  }
}
