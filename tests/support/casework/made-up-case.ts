import type { FamilyGroup } from '../../../src/detector/features/family';
import type { Band, VideoVerdict } from '../../../src/detector/verdict/verdict';
import type {
  AccountRecord,
  CaseRecord,
  ItemRecord,
  PersonRecord,
  PicturePrint,
  SourceRecord,
} from '../../../src/casework/model/records';

/** A case of made-up videos, for tests of how it is shown and how fast: nothing in it was ever measured. */
export interface MadeUpCase {
  readonly of: CaseRecord;
  readonly people: readonly PersonRecord[];
  readonly accounts: readonly AccountRecord[];
  readonly sources: readonly SourceRecord[];
  readonly items: readonly ItemRecord[];
}

const GROUPS: readonly FamilyGroup[] = ['spectrum', 'residual', 'surround', 'temporal', 'texture'];
const WORDS = ['interview', 'speech', 'advert', 'clip', 'statement', 'live', 'reaction', 'message', 'podium', 'studio'];
const DAY_MS = 86_400_000;
const START_MS = Date.UTC(2026, 8, 1);

/** The same numbers for the same seed. from M. O'Neill, mulberry32 */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

const hex = (random: () => number, figures: number): string =>
  Array.from({ length: figures }, () => Math.floor(random() * 16).toString(16)).join('');
const uuid = (random: () => number): string => {
  const f = hex(random, 32);
  return `${f.slice(0, 8)}-${f.slice(8, 12)}-4${f.slice(13, 16)}-a${f.slice(17, 20)}-${f.slice(20)}`;
};

/** Pictures of a video, 1.5 s apart. */
export function printsOf(random: () => number, count: number): PicturePrint[] {
  return Array.from({ length: count }, (_, i) => ({ timeS: i * 1.5, hash: hex(random, 16) }));
}

/** The same pictures as another encoder leaves them: in each, `bits` bits differ. */
export function copyPrints(prints: readonly PicturePrint[], random: () => number, bits: number): PicturePrint[] {
  return prints.map(({ timeS, hash }) => {
    let value = BigInt(`0x${hash}`);
    const places = new Set<number>();
    while (places.size < bits) places.add(Math.floor(random() * 64));
    for (const place of places) value ^= 1n << BigInt(place);
    return { timeS, hash: value.toString(16).padStart(16, '0') };
  });
}

function bandOf(llr: number): Band {
  return llr >= 0.94 ? 'strong' : llr >= 0.633 ? 'suspicious' : llr < -0.25 ? 'no-sign' : 'inconclusive';
}

function verdictOf(random: () => number, modelId: string): VideoVerdict {
  const framesUsed = 8 + Math.floor(random() * 40);
  const assessed = random() > 0.12;
  const llr = assessed ? Math.max(-1.8, Math.min(1.96, (random() + random() + random() - 1.65) * 1.6)) : null;
  const contributions =
    llr === null ? [] : GROUPS.map((group) => ({ group, llr: (llr + (random() - 0.5) * 1.5) / GROUPS.length }));
  const common = { framesUsed, contributions, modelId, featureSchemaId: 'schema', codeVersion: '0.1.0' };
  const reason = (['no-face', 'too-small', 'turned-away', 'too-few-frames'] as const)[Math.floor(random() * 4)]!;
  return {
    ...{ status: assessed ? 'assessed' : 'not-assessable', reason: assessed ? null : reason, ...common },
    ...{ llr, likelihood: llr === null ? null : 1 / (1 + 10 ** -llr), band: llr === null ? null : bandOf(llr) },
    framesRejected: 3,
    tracks: [
      {
        ...{ trackId: 1, framesUsed, burstsUsed: framesUsed / 2, framesRejected: 3, rejections: { 'turned-away': 3 } },
        ...{ firstTimeS: 0, lastTimeS: 22, medianFaceSizePx: 140, margin: llr, llr, contributions },
      },
    ],
  };
}

/**
 * A case with so many videos on a dozen accounts, one in ten a copy of an earlier one, some of them failed, waiting or to be opened on their page.
 * in   `modelId`: of the model that is said to have measured them; `thumbnails`: names of pictures to share among the items
 */
export function madeUpCase(
  count: number,
  {
    seed = 1,
    modelId = 'model',
    thumbnails = [],
  }: { seed?: number; modelId?: string; thumbnails?: readonly string[] } = {},
): MadeUpCase {
  const random = seeded(seed);
  const caseId = uuid(random);
  const people = ['Ada Example', 'Ben Beispiel'].map((name) => ({ personId: uuid(random), caseId, name, note: '' }));
  const accounts = Array.from({ length: 12 }, (_, i) => ({
    ...{ accountId: uuid(random), caseId, personId: people[i % 3]?.personId ?? null, verified: i === 0 },
    ...{
      platform: ['tiktok', 'instagram', 'x'][i % 3]!,
      handle: `ada.example.${i}`,
      url: `https://example.org/a/${i}`,
    },
  }));
  const sources = (['files', 'zeeschuimer', 'url-list'] as const).map((kind, i) => ({
    ...{ sourceId: uuid(random), caseId, kind, name: `${kind}-${i}.ndjson`, addedAtMs: START_MS + i * DAY_MS },
    refused: i === 1 ? [{ name: 'line 12', reason: 'The post has no video.' }] : [],
  }));
  const items: ItemRecord[] = [];
  for (let i = 0; i < count; i += 1) {
    const original = i > 10 && random() < 0.1 ? items[Math.floor(random() * i)] : undefined;
    const prints = original?.result
      ? copyPrints(original.result.prints, random, 2)
      : printsOf(random, 8 + Math.floor(random() * 41));
    items.push(madeUpItem({ random, i, caseId, accounts, sources, prints, modelId, thumbnails }));
  }
  const of: CaseRecord = {
    ...{ caseId, name: 'Ada Example, autumn', operator: 'M. Muster', purpose: 'Adverts with the face of Ada Example' },
    ...{ createdAtMs: START_MS, archivedAtMs: null, deletedAtMs: null, paused: true, baseRate: 0.1 },
  };
  return { of, people, accounts, sources, items };
}

function madeUpItem(given: {
  readonly random: () => number;
  readonly i: number;
  readonly caseId: string;
  readonly accounts: readonly AccountRecord[];
  readonly sources: readonly SourceRecord[];
  readonly prints: readonly PicturePrint[];
  readonly modelId: string;
  readonly thumbnails: readonly string[];
}): ItemRecord {
  const { random, i, caseId, accounts, sources, prints, modelId, thumbnails } = given;
  const account = accounts[Math.floor(random() * accounts.length)]!;
  const word = WORDS[Math.floor(random() * WORDS.length)]!;
  const chance = random();
  const state = chance < 0.02 ? 'failed' : chance < 0.04 ? 'elsewhere' : chance < 0.06 ? 'waiting' : 'done';
  const verdict = verdictOf(random, modelId);
  const { llr } = verdict;
  const spread = 0.15 + random() * 0.5;
  const known = llr !== null && random() > 0.05;
  const postedAt = new Date(START_MS + Math.floor(random() * 80) * DAY_MS + Math.floor(random() * DAY_MS));
  const permalink = `https://example.org/${account.handle}/status/${1e6 + i}`;
  return {
    ...{ itemId: uuid(random), caseId, sourceId: sources[i % sources.length]!.sourceId, accountId: account.accountId },
    ...{ name: `${account.handle} ${word} ${i + 1}.mp4`, addedAtMs: START_MS + i * 1000, state, attempts: 1 },
    origin: {
      ...{ pageUrl: permalink, mediaUrl: null, file: { path: `dump/${word}-${i + 1}.mp4`, modifiedAtMs: null } },
      post: {
        ...{ platform: account.platform, permalink, author: account.handle, postId: String(1e6 + i) },
        ...{ postedAt: postedAt.toISOString(), mediaIndex: 0, aiLabel: null },
      },
    },
    problem: state === 'failed' ? { code: 'unreadable', detail: 'This is not a video file, or it is damaged.' } : null,
    bytes: { sha256: hex(random, 64), sizeBytes: 3_000_000, kept: false },
    result:
      state === 'done'
        ? {
            ...{ verdict, pixels: 'file', startedAtMs: START_MS, endedAtMs: START_MS + 9000, prints },
            ...{ llrLow: known ? llr - spread : null, llrHigh: known ? llr + spread : null },
            ...{ durationS: 24, widthPx: 720, heightPx: 1280, codec: 'avc1.640028' },
            ...{ thumbnailSha256: thumbnails[i % Math.max(1, thumbnails.length)] ?? null, evidenceSha256: null },
            ...{ takenFromItemId: null, credentials: null },
          }
        : null,
    ...{ label: null, note: '', reviewedAtMs: null },
  };
}
