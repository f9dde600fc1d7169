import type { CaseRecord, ItemRecord } from '../../../src/casework/model/records';
import type { EvidenceRecord } from '../../../src/casework/model/evidence';
import type { JournalEntry } from '../../../src/casework/model/journal';
import { nextEntry } from '../../../src/casework/journal/chain';
import { recordSha256 } from '../../../src/casework/journal/digest';
import type { RecordChange } from '../../../src/extension/storage/cases/case-store';

/** Made-up records of cases, for tests. */
export function caseRecord(caseId: string, part: Partial<CaseRecord> = {}): CaseRecord {
  return {
    ...{ caseId, name: `Case ${caseId}`, operator: '', purpose: '', createdAtMs: 1, archivedAtMs: null },
    ...{ deletedAtMs: null, paused: false, baseRate: 0.1 },
    ...part,
  };
}

export function itemRecord(itemId: string, caseId: string, part: Partial<ItemRecord> = {}): ItemRecord {
  return {
    ...{ itemId, caseId, sourceId: 's', accountId: null, name: `${itemId}.mp4`, addedAtMs: 1, state: 'waiting' },
    ...{ origin: { pageUrl: null, mediaUrl: null, post: null, file: null }, attempts: 0, problem: null },
    ...{ bytes: null, result: null, label: null, note: '', reviewedAtMs: null },
    ...part,
  };
}

/** With one frame, of whose one face a crop is kept. */
export function evidenceRecord(itemId: string, caseId: string, cropSha256: string): EvidenceRecord {
  const box = { x: 0, y: 0, width: 64, height: 64 };
  return {
    ...{ itemId, caseId, tracks: [] },
    instrument: {
      ...{ extensionVersion: '0', codeVersion: '0', modelId: 'm', featureSchemaId: 'f', browser: 'b', platform: 'p' },
      ...{ languageTag: 'en', timeZone: 'UTC', timeZoneOffsetMin: 0 },
    },
    frames: [
      {
        ...{ mediaTimeS: 0, capturedAtMs: 1, widthPx: 320, heightPx: 240, pixelFormat: 'I420', sha256: 'a', llr: null },
        trackLlrs: [],
        faces: [
          {
            ...{ trackId: 0, boxPx: box, rejection: null, margin: 0.5, landmarksPx: null, lumaCrop: null },
            crop: { sha256: cropSha256, areaPx: box },
          },
        ],
      },
    ],
  };
}

export const changeOf = {
  case: (record: CaseRecord): RecordChange => ({ kind: 'case', id: record.caseId, record }),
  item: (record: ItemRecord): RecordChange => ({ kind: 'item', id: record.itemId, record }),
  evidence: (record: EvidenceRecord): RecordChange => ({ kind: 'evidence', id: record.itemId, record }),
};

/** A journal in which each line writes the changes given for it. */
export function journalOf(caseId: string, lines: readonly (readonly RecordChange[])[]): JournalEntry[] {
  const entries: JournalEntry[] = [];
  const last = new Map<string, string | null>();
  for (const [i, changes] of lines.entries()) {
    const records = changes.map(({ kind, id, record }) => {
      const before = last.get(`${kind} ${id}`) ?? null;
      const sha256 = record === null ? null : recordSha256(record);
      last.set(`${kind} ${id}`, sha256);
      return { kind, id, before, sha256 };
    });
    const detail = { line: i };
    const line = {
      caseId,
      what: 'test.written',
      by: 'program',
      detail,
      atMs: 1000 + i,
      localTime: '',
      records,
    } as const;
    entries.push(nextEntry(entries.at(-1) ?? null, line));
  }
  return entries;
}
