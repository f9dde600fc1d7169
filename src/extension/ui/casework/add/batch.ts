import type { SourceRecord } from '../../../../casework/model/records';
import type { FoundVideo, Refused } from '../../../../casework/ways-in/found';
import { randomId } from '../../../platform/random-id';
import { addItems, closeSource } from '../../../storage/cases/add-items';
import type { NamedBlob, StoreFailure } from '../../../storage/cases/case-store';
import { addTexts, refusalTexts } from '../../../texts/casework/add-words';
import { lookForWork } from './look';

/** A found video, with its bytes where a working copy is to be kept. */
export interface Given {
  readonly found: FoundVideo;
  readonly blob?: NamedBlob;
}

/** So much is written in one go: few enough lines in the journal, and little that a full disk refuses at once. */
const MOST_ITEMS = 25;
const MOST_BYTES = 64 * 1024 ** 2;
/** Lists come without bytes. */
const MOST_LISTED = 500;

/** Adding had to end: the store takes no more. */
export class StoreRefuses extends Error {
  constructor(readonly failure: StoreFailure) {
    super(failure.detail);
  }
}

/** Writes the videos of one source, some at a time. What is written stays, whatever comes after. */
export interface Batch {
  /** @throws StoreRefuses once the store takes no more */
  put(given: Given): Promise<void>;
  /** Writes what is still held. @throws StoreRefuses */
  flush(): Promise<void>;
  refuse(refused: Refused): void;
  /** Writes what was refused; to be called once, at the end. A store that is full cannot take that either. */
  end(): Promise<void>;
  readonly added: () => number;
}

function refusedLine({ line, name, refusal }: Refused): SourceRecord['refused'][number] {
  return { name: line === null ? name : addTexts.line(line, name), reason: refusalTexts[refusal] };
}

/** in: the source, without what is refused; `told` after each writing the number of videos that were added so far */
export function createBatch(source: SourceRecord, told: (added: number) => void): Batch {
  let held: Given[] = [];
  let heldBytes = 0;
  let added = 0;
  const refused: Refused[] = [];

  const write = async (given: readonly Given[]): Promise<StoreFailure | null> => {
    const blobs = given.flatMap(({ blob }) => blob ?? []);
    const stored = await addItems({ source, found: given.map(({ found }) => found), blobs }, randomId);
    if (!stored.ok) return stored;
    added += stored.value.length;
    told(added);
    if (stored.value.some(({ state }) => state === 'waiting')) void lookForWork();
    return null;
  };
  const flush = async (): Promise<void> => {
    if (held.length === 0) return;
    const given = held;
    held = [];
    heldBytes = 0;
    const failure = await write(given);
    if (failure === null) return;
    // Of many, some may still find room.
    if (failure.code === 'disk-full' && given.length > 1) {
      for (const one of given) {
        const refusing = await write([one]);
        if (refusing) throw new StoreRefuses(refusing);
      }
      return;
    }
    throw new StoreRefuses(failure);
  };
  return {
    async put(given) {
      held.push(given);
      heldBytes += given.blob?.blob.size ?? 0;
      const most = given.blob ? MOST_ITEMS : MOST_LISTED;
      if (held.length >= most || heldBytes >= MOST_BYTES) await flush();
    },
    flush,
    refuse(one) {
      refused.push(one);
    },
    async end() {
      if (added === 0 && refused.length === 0) return;
      await closeSource(source, refused.map(refusedLine), added, addTexts.refusedMore);
    },
    added: () => added,
  };
}
