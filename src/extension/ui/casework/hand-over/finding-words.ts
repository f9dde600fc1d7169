import type { ContentsFinding } from '../../../../casework/package/case-contents';
import type { ArchiveFinding } from '../../../../casework/package/verify-archive';
import type { VerifiedPackage } from '../../../../casework/package/verify-package';
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
  const name =
    'record' in finding
      ? `${finding.record.kind} ${finding.record.id}`
      : 'sha256' in finding
        ? finding.sha256
        : 'path' in finding
          ? `${finding.path}${'line' in finding ? `:${finding.line}` : ''}`
          : `journal ${'seq' in finding ? finding.seq : `${finding.fromSeq}–${finding.toSeq}`}`;
  return importTexts.contents(`${finding.what}: ${name}`);
}

/** What is not as it was written in a package, one sentence each. */
export function findingTexts({ archive, contents }: VerifiedPackage): string[] {
  return [...archive.map(archiveText), ...contents.map(contentsText)];
}
