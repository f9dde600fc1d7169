import type { Usage } from './case-store';

/** What the extension takes on this machine, by the browser's own count; see `CaseStore`. */
export async function usage(): Promise<Usage> {
  const [{ usage: usedBytes = 0, quota: quotaBytes = 0 }, persisted] = await Promise.all([
    navigator.storage.estimate(),
    navigator.storage.persisted(),
  ]);
  return { usedBytes, quotaBytes, persisted };
}

/** Asks the browser not to clear our storage by itself when the disk runs short. out: whether it agreed */
export async function askToKeep(): Promise<boolean> {
  return navigator.storage.persist();
}
