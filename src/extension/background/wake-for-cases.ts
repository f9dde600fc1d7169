import { openCases } from '../storage/cases/cases';
import { openOffscreenDocument } from './offscreen-document';

/**
 * Starts the detector's host where items of cases wait, or were being scanned when the browser ended. In Firefox the host lives in the page that runs this, and
 * looks by itself.
 */
export async function wakeForCases(): Promise<void> {
  if (import.meta.env.FIREFOX) return;
  const store = openCases();
  const wanted = (await store.nextWaiting()) !== undefined || (await store.running()).length > 0;
  if (wanted) await openOffscreenDocument();
}
