/** A kind of work in the queue of cases: scanning items that wait, measuring movement. */
export interface JobSource {
  /**
   * Does the piece of work whose turn it is, to its end; what is wrong with a file or the detector is written where it belongs.
   * out  false when nothing of this kind waits
   * @throws what the store throws when it cannot be read or written; the runner tries again later
   */
  doNext(): Promise<boolean>;
}

/** Nothing can be done until somebody has looked after it, such as a full disk: the queue rests until it is poked. */
export class QueueHaltedError extends Error {
  override readonly name = 'QueueHaltedError';
}
