/** An engine could not be loaded; the message is a plain sentence. Caught by the worker, which makes a reply of it. */
export class EngineError extends Error {
  override name = 'EngineError';

  constructor(
    readonly code: 'engine-load-failed' | 'no-webgl',
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
