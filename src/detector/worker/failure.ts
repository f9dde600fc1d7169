import { BadModelError } from '../classifier/check-model';
import { EngineError } from '../engines/engine-error';
import type { FailureCode } from '../protocol';

export type Failure = { readonly ok: false; readonly code: FailureCode; readonly detail: string };

/** The frame given is none that the detector can read; the message says which part and why. */
export class BadFrameError extends Error {
  override name = 'BadFrameError';
}

function codeOf(error: unknown): FailureCode {
  if (error instanceof EngineError) return error.code;
  if (error instanceof BadModelError) return 'bad-model';
  if (error instanceof BadFrameError) return 'bad-frame';
  return 'worker-crashed';
}

/** An error as data, fit to cross to the page. What is not expected counts as a crash: what the worker holds cannot be trusted then. */
export function toFailure(error: unknown): Failure {
  const code = codeOf(error);
  const known = code !== 'worker-crashed' && error instanceof Error;
  return { ok: false, code, detail: known ? error.message : `The detector failed: ${String(error)}` };
}
