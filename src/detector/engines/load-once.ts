/**
 * A loader that runs once for all callers, and again only after a failure: a failed load is forgotten, so a passing fault
 * (a file not there yet, no memory) does not last for ever.
 */
export function loadOnce<T>(load: () => Promise<T>): () => Promise<T> {
  let pending: Promise<T> | undefined;
  return () =>
    (pending ??= load().catch((error: unknown) => {
      pending = undefined;
      throw error;
    }));
}
