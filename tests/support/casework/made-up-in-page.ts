/** Runs inside a page of the extension: writes a made-up case into the store. */
import { nextEntry } from '../../../src/casework/journal/chain';
import { sha256Of } from '../../../src/casework/journal/digest';
import type { NamedBlob, RecordChange } from '../../../src/extension/storage/cases/case-store';
import { openCases } from '../../../src/extension/storage/cases/cases';
import { madeUpCase } from './made-up-case';

const PICTURES = 24;

async function picture(hue: number): Promise<NamedBlob> {
  const canvas = new OffscreenCanvas(160, 90);
  const context = canvas.getContext('2d')!;
  context.fillStyle = `hsl(${hue} 30% 45%)`;
  context.fillRect(0, 0, 160, 90);
  context.fillStyle = `hsl(${hue} 30% 75%)`;
  context.beginPath();
  context.ellipse(80, 50, 22, 30, 0, 0, 7);
  context.fill();
  const blob = await canvas.convertToBlob({ type: 'image/jpeg' });
  return { sha256: sha256Of(new Uint8Array(await blob.arrayBuffer())), blob };
}

async function writeMadeUpCase(count: number, modelId: string): Promise<string> {
  const blobs = await Promise.all(Array.from({ length: PICTURES }, (_, i) => picture(i * 15)));
  const { of, people, accounts, sources, items } = madeUpCase(count, {
    modelId,
    thumbnails: blobs.map(({ sha256 }) => sha256),
  });
  const { caseId } = of;
  const changes: RecordChange[] = [
    { kind: 'case', id: caseId, record: of },
    ...people.map((record) => ({ kind: 'person' as const, id: record.personId, record })),
    ...accounts.map((record) => ({ kind: 'account' as const, id: record.accountId, record })),
    ...sources.map((record) => ({ kind: 'source' as const, id: record.sourceId, record })),
    ...items.map((record) => ({ kind: 'item' as const, id: record.itemId, record })),
  ];
  // Nothing here verifies the journal: the digests of 10 000 records would take longer than all else.
  const line = {
    caseId,
    what: 'case.created',
    by: 'program' as const,
    detail: {},
    atMs: 0,
    localTime: '',
    records: [],
  };
  const stored = await openCases().takeIn(changes, [nextEntry(null, line)], blobs);
  if (!stored.ok) throw new Error(stored.detail);
  return caseId;
}

(globalThis as unknown as { writeMadeUpCase: typeof writeMadeUpCase }).writeMadeUpCase = writeMadeUpCase;
