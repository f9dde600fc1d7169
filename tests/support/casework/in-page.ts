/** Runs inside a page of the extension: the store of cases as pages use it, for tests that put videos into it and read it back. */
import type { FoundVideo } from '../../../src/casework/ways-in/found';
import type { EvidenceRecord } from '../../../src/casework/model/evidence';
import type { JournalEntry } from '../../../src/casework/model/journal';
import { idOf, RECORD_KINDS } from '../../../src/casework/model/kinds';
import type { CaseRecord, ItemRecord, SourceRecord } from '../../../src/casework/model/records';
import { sha256Of } from '../../../src/casework/journal/digest';
import { verifyJournal, type HeldRecord } from './verify-journal';
import { namedBlobs } from '../../../src/casework/journal/named-blobs';
import type { Finding } from '../../../src/casework/journal/findings';
import { addItems } from '../../../src/extension/storage/cases/add-items';
import { openCases } from '../../../src/extension/storage/cases/cases';

interface GivenFile {
  readonly base64: string;
  readonly names: readonly string[];
}

/** What the store holds of a case. */
export interface CaseContents {
  /** Of all kinds. */
  readonly records: readonly HeldRecord[];
  readonly items: readonly ItemRecord[];
  readonly evidence: readonly EvidenceRecord[];
  readonly journal: readonly JournalEntry[];
  readonly findings: readonly Finding[];
}

async function createCase(name: string): Promise<string> {
  const caseId = crypto.randomUUID();
  const record: CaseRecord = {
    ...{ caseId, name, operator: '', purpose: '', createdAtMs: Date.now() },
    ...{ archivedAtMs: null, deletedAtMs: null, paused: false, baseRate: 0.1 },
  };
  const stored = await openCases().change(caseId, () => ({
    step: { what: 'case.created', by: 'analyst', detail: { name } },
    changes: [{ kind: 'case', id: caseId, record }],
  }));
  if (!stored.ok) throw new Error(stored.detail);
  return caseId;
}

/** Adds each file under all its names, in one go. */
async function addFiles(caseId: string, files: readonly GivenFile[]): Promise<void> {
  const source: SourceRecord = {
    ...{ sourceId: crypto.randomUUID(), caseId, kind: 'files', name: 'files of the test', addedAtMs: Date.now() },
    refused: [],
  };
  const read = files.map(({ base64, names }) => {
    const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
    return { names, sha256: sha256Of(bytes), blob: new Blob([bytes], { type: 'video/mp4' }) };
  });
  const most = Math.max(...read.map(({ names }) => names.length));
  // Copies of a file do not follow each other: the queue meets all files first.
  const found = Array.from({ length: most }, (_, round) =>
    read.flatMap(({ names, sha256, blob }): FoundVideo[] => {
      const name = names[round];
      if (name === undefined) return [];
      return [
        {
          ...{ name, state: 'waiting', problem: null, result: null },
          bytes: { sha256, sizeBytes: blob.size, kept: true },
          origin: { pageUrl: null, mediaUrl: null, post: null, file: { path: name, modifiedAtMs: null } },
        },
      ];
    }),
  ).flat();
  const stored = await addItems({ source, found, blobs: read }, () => crypto.randomUUID());
  if (!stored.ok) throw new Error(stored.detail);
}

/** Adds a video of a page, and links it. out: its item */
async function addLinked(caseId: string, videoId: string): Promise<string> {
  const itemId = crypto.randomUUID();
  const item: FoundVideo = {
    ...{ name: 'of a page', state: 'elsewhere', problem: null, result: null, bytes: null },
    origin: { pageUrl: 'https://a.example/', mediaUrl: null, post: null, file: null },
  };
  const source: SourceRecord = {
    ...{ sourceId: crypto.randomUUID(), caseId, kind: 'feed', name: 'a page', addedAtMs: Date.now(), refused: [] },
  };
  const stored = await addItems({ source, found: [item] }, () => itemId);
  if (!stored.ok) throw new Error(stored.detail);
  const channel = new BroadcastChannel('casework');
  channel.postMessage({ type: 'link', caseId, itemId, videoId });
  channel.close();
  return itemId;
}

/** Wakes the detector's host and has it look, as pages do. */
async function look(): Promise<void> {
  const { chrome } = globalThis as unknown as {
    chrome: { runtime: { sendMessage(message: unknown): Promise<unknown> } };
  };
  await chrome.runtime.sendMessage({ type: 'detector.wake' });
  const channel = new BroadcastChannel('casework');
  channel.postMessage({ type: 'look' });
  channel.close();
}

async function statesOf(caseId: string): Promise<Record<ItemRecord['state'], number>> {
  const count = { waiting: 0, running: 0, done: 0, failed: 0, elsewhere: 0 };
  for (const { state } of await openCases().all('item', caseId)) count[state] += 1;
  return count;
}

async function contentsOf(caseId: string): Promise<CaseContents> {
  const store = openCases();
  const records: HeldRecord[] = [];
  for (const kind of RECORD_KINDS) {
    for (const record of await store.all(kind, caseId)) {
      records.push({ kind, id: idOf(kind, record), record });
    }
  }
  const blobs = new Map<string, string>();
  for (const name of new Set(records.flatMap(({ kind, record }) => namedBlobs(kind, record)))) {
    const blob = await store.blob(name);
    if (blob) blobs.set(name, sha256Of(new Uint8Array(await blob.arrayBuffer())));
  }
  const journal = await store.journal(caseId);
  const items = records.filter(({ kind }) => kind === 'item').map(({ record }) => record as ItemRecord);
  const evidence = records.filter(({ kind }) => kind === 'evidence').map(({ record }) => record as EvidenceRecord);
  return { records, items, evidence, journal, findings: verifyJournal(journal, records, blobs) };
}

export const caseworkInPage = { createCase, addFiles, addLinked, look, statesOf, contentsOf, openCases };
export type CaseworkInPage = typeof caseworkInPage;
(globalThis as unknown as { caseworkInPage: CaseworkInPage }).caseworkInPage = caseworkInPage;
