/**
 * What goes between pages of ours and the host of the detector about the items of cases, over a BroadcastChannel of the extension's own origin (a page of the web
 * or a content script cannot join it). What became of an item is not said here: it is in the store, whose `onChange` tells of it.
 */
export const CASEWORK_CHANNEL = 'casework';

export type CaseworkRequest =
  /** Something may be waiting: after adding, resuming, retrying. Send `detector.wake` to the service worker first: nobody may be listening yet. */
  | { readonly type: 'look' }
  /**
   * What is looked at of this video of a page, from now on and until its verdict is settled, it ends or its page is gone, is evidence of this item. The item
   * stays as it is (`elsewhere`) until its result is written.
   */
  | { readonly type: 'link'; readonly caseId: string; readonly itemId: string; readonly videoId: string }
  /** Break the scan of this item off, if it is under way. It becomes `failed` with the code `stopped`. */
  | { readonly type: 'stop'; readonly itemId: string }
  /** Says `halted` once more where the queue rests: a page that was opened since has not heard it. */
  | { readonly type: 'why-halted' };

export type CaseworkNews =
  | {
      readonly type: 'progress';
      readonly caseId: string;
      readonly itemId: string;
      readonly burstsDone: number;
      /** 0 while the file is being fetched or opened. */
      readonly burstsPlanned: number;
    }
  /** Mean of the last items, seconds each: times the number of those that wait, the time left. Told after each item. */
  | { readonly type: 'pace'; readonly secondsPerItem: number }
  /** The disk is full: the queue rests until somebody sends `look`. `why`: one sentence for the analyst. */
  | { readonly type: 'halted'; readonly why: string };

export type CaseworkMessage = CaseworkRequest | CaseworkNews;
