import type { EvidenceRecord } from '../model/evidence';
import type { RecordKind, RecordsByKind } from '../model/kinds';
import type { ItemRecord } from '../model/records';

function ofItem({ bytes, result }: ItemRecord): (string | null | undefined)[] {
  return [bytes?.kept ? bytes.sha256 : null, result?.thumbnailSha256];
}

function ofEvidence({ frames }: EvidenceRecord): (string | undefined)[] {
  return frames.flatMap(({ faces }) => faces.flatMap(({ crop, lumaCrop }) => [crop?.sha256, lumaCrop?.sha256]));
}

/** SHA-256 of the pictures and files that a record names, each once. Only items and evidence name any. */
export function namedBlobs<Kind extends RecordKind>(kind: Kind, record: RecordsByKind[Kind]): string[] {
  const names =
    kind === 'item' ? ofItem(record as ItemRecord) : kind === 'evidence' ? ofEvidence(record as EvidenceRecord) : [];
  return [...new Set(names.filter((name) => typeof name === 'string'))];
}
