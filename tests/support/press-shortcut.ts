import type { Page } from '@playwright/test';
import type { Session } from '../../scripts/demo/browse/launch';
import { tabIdOf } from '../../scripts/demo/browse/popup';

/** Presses the shortcut that scans the video of `page`, which no test can reach: the extension is told as the browser would tell it. */
export async function pressShortcut(session: Session, page: Page): Promise<void> {
  const worker = await session.worker();
  await worker.evaluate(
    (tab) => {
      interface Chrome {
        commands: { onCommand: { dispatch(command: string, tab: object): void } };
      }
      (globalThis as unknown as { chrome: Chrome }).chrome.commands.onCommand.dispatch('scan-video', tab);
    },
    { id: await tabIdOf(session, page.url()) },
  );
}
