import { createSha256 } from '../../../../casework/journal/digest';
import type { ItemProblem, ItemRecord } from '../../../../casework/model/records';
import { NEEDS_PERMISSION } from '../../../../casework/queue/item-states';
import type { CaseStore, NamedBlob } from '../../../storage/cases/case-store';
import type { FetchedWatched } from '../../media-gate';

/** The bytes of an item, ready to be scanned. */
export interface SourceFile {
  readonly file: File;
  /** Where they were fetched just now: to be kept with the result. */
  readonly fetched: NamedBlob | null;
}

export interface SourceParts {
  readonly store: Pick<CaseStore, 'blob'>;
  readonly fetchMedia: (
    url: string,
    announced: { readonly mediaUrl: string; readonly pageUrl: string },
    took: (bytes: Uint8Array) => void,
    signal: AbortSignal,
  ) => Promise<FetchedWatched>;
}

type NotFetched = Extract<FetchedWatched, { readonly problem: unknown }>['problem'];

/** Why the bytes of an item cannot be had, in plain words. */
const NOT_KEPT: ItemProblem = {
  code: 'no-bytes',
  detail: 'No copy of this video was kept, and there is no address to fetch it from. Add the file again.',
};
const LOST: ItemProblem = {
  code: 'no-bytes',
  detail: 'The copy of this video is missing from the storage. Add the file again.',
};
const WHY_NOT_FETCHED: Readonly<Record<NotFetched, ItemProblem>> = {
  'needs-permission': {
    code: NEEDS_PERMISSION,
    detail:
      'The browser was not allowed to read from this site. Allow it on the page where videos are added, and it is tried again.',
  },
  redirected: {
    code: 'redirected',
    detail: 'The address leads on to another one that may not be read from here. Download the video and add the file.',
  },
  // Not the code of a file of this machine that cannot be read, which pages have other words for.
  unreachable: {
    code: 'not-fetched',
    detail: 'The video could not be fetched: the address does not answer, or does not give it to this browser.',
  },
  'too-large': {
    code: 'too-large',
    detail: 'The file is too large to be kept here. Cut it into pieces and add those.',
  },
  refused: {
    code: 'refused',
    detail: 'This address may not be opened from here. Download the video and add the file.',
  },
};

/**
 * The bytes of an item: the working copy that is kept, else fetched from its address through the one gate, hashed as they come.
 * @throws the reason of the aborted `signal`; what the store throws
 */
export async function sourceFileOf(
  item: ItemRecord,
  { store, fetchMedia }: SourceParts,
  signal: AbortSignal,
): Promise<SourceFile | ItemProblem> {
  if (item.bytes?.kept) {
    const blob = await store.blob(item.bytes.sha256);
    return blob ? { file: new File([blob], item.name, { type: blob.type }), fetched: null } : LOST;
  }
  const { mediaUrl, pageUrl } = item.origin;
  if (mediaUrl === null) return NOT_KEPT;
  const sha256 = createSha256();
  // The analyst named the address: it stands for itself where no page does.
  const announced = { mediaUrl, pageUrl: pageUrl ?? mediaUrl };
  const fetched = await fetchMedia(mediaUrl, announced, (bytes) => sha256.update(bytes), signal);
  if ('problem' in fetched) return WHY_NOT_FETCHED[fetched.problem];
  const { blob } = fetched;
  return { file: new File([blob], item.name, { type: blob.type }), fetched: { sha256: sha256.hex(), blob } };
}
