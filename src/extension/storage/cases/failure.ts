import type { Stored, StoreFailure } from './case-store';

const DISK_FULL: StoreFailure = {
  ok: false,
  code: 'disk-full',
  detail: 'There is no room left for this. Nothing was saved. Free some disk space or empty the bin, then try again.',
};

/** What the browser's word for a fault of the store means, by the name of the `DOMException`; those not listed are our bugs. */
const UNAVAILABLE: Readonly<Record<string, string>> = {
  VersionError: 'These cases were written by a newer version of Swapwatch. Update the extension, then try again.',
  InvalidStateError: 'The browser does not give access to its storage, as in some private windows. Nothing was saved.',
  UnknownError:
    'The browser could not read or write its storage. Nothing was saved. Restart the browser, then try again.',
  AbortError: 'The browser broke the saving off. Nothing was saved. Try again.',
  TimeoutError: 'The browser took too long to save. Nothing was saved. Try again.',
  SecurityError: 'The browser does not allow storage here. Nothing was saved.',
  DataError: 'A file could not be copied: it was changed or moved meanwhile, or the disk is full. Nothing was saved.',
  NotReadableError: 'A file could not be read: it was changed or moved meanwhile. Nothing was saved.',
  NotFoundError: 'A file could not be found: it was moved meanwhile. Nothing was saved.',
};

/** The world's fault behind an error of IndexedDB; null: it is none of the world's. */
function failureOf(error: unknown): StoreFailure | null {
  if (!(error instanceof DOMException)) return null;
  if (error.name === 'QuotaExceededError') return DISK_FULL;
  const detail = UNAVAILABLE[error.name];
  return detail === undefined ? null : { ok: false, code: 'unavailable', detail };
}

/** What `work` gives; faults of the world as data. @throws what else `work` throws */
export async function stored<T>(work: () => Promise<T>): Promise<Stored<T>> {
  try {
    return { ok: true, value: await work() };
  } catch (error) {
    const failure = failureOf(error);
    if (!failure) throw error;
    return failure;
  }
}
