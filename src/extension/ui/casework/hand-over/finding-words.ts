import type { ContentsFinding } from '../../../../casework/package/case-contents';
import type { ArchiveFinding } from '../../../../casework/package/verify-archive';
import type { VerifiedPackage } from '../../../../casework/package/verify-package';
import { findingText } from '../../../texts/casework/finding-words';
import { importTexts } from '../../../texts/casework/hand-over-words';

function archiveText(finding: ArchiveFinding): string {
  switch (finding.code) {
    case 'not-a-package':
      return importTexts.notAPackage;
    case 'unknown-form':
      return importTexts.unknownForm;
    case 'file-altered':
      return importTexts.fileAltered(finding.path);
    case 'structure-altered':
      return importTexts.structure(finding.atByte);
    case 'wrong-length':
      return importTexts.length(finding.sizeBytes, finding.expectedBytes);
  }
}

function contentsText(finding: ContentsFinding): string {
  if (finding.what === 'not-a-record') return importTexts.notARecord(finding.path, finding.line);
  if (finding.what === 'file-unnamed') return importTexts.fileUnnamed(finding.path);
  // Nobody knows its records by name here: they are not taken in.
  return findingText(finding, () => null);
}

/** What is not as it was written in a package, one sentence each. */
export function findingTexts({ archive, contents }: VerifiedPackage): string[] {
  return [...archive.map(archiveText), ...contents.map(contentsText)];
}
