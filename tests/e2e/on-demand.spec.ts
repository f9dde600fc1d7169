import type { Page } from '@playwright/test';
import type { Session } from '../../scripts/demo/browse/launch';
import { tabIdOf } from '../../scripts/demo/browse/popup';
import { contentWorld, inOverlay } from '../support/axe';
import { expect, test } from './fixtures';
import { pageOf, videoTag, WEBCAM } from './pages';

const MAIN_FRAME = 0;
/** A frame that the browser lets no script into; one that has gone is refused in the same way as one of another site. */
const CLOSED_FRAME = 999_999;

/** As if "Scan this video" had been chosen there: the menu itself is drawn by the browser, out of a test's reach. */
async function chooseScan(session: Session, page: Page, frameId: number): Promise<void> {
  const worker = await session.worker();
  const click = { info: { menuItemId: 'scan-video', frameId }, tab: { id: await tabIdOf(session, page.url()) } };
  await worker.evaluate(({ info, tab }) => {
    interface Chrome {
      contextMenus: { onClicked: { dispatch(info: object, tab: object): void } };
    }
    (globalThis as unknown as { chrome: Chrome }).chrome.contextMenus.onClicked.dispatch(info, tab);
  }, click);
}

/** Texts of the status notes that assistive technology meets in the page, those in closed shadow roots included. */
async function notesOf(page: Page): Promise<string> {
  const devtools = await page.context().newCDPSession(page);
  const { nodes } = await devtools.send('Accessibility.getFullAXTree');
  await devtools.detach();
  const statuses = nodes.filter(({ role, ignored }) => !ignored && role?.value === 'status');
  const texts = statuses.flatMap(({ childIds = [] }) => nodes.filter(({ nodeId }) => childIds.includes(nodeId)));
  return texts.map(({ name }) => String(name?.value ?? '')).join();
}

test('a scan asked for where there is no video says so on the page, for a while', async ({ page, serve, session }) => {
  const { url } = await serve({ texts: { '/': pageOf('<p>Nothing to see.</p>') } });
  await page.goto(`${url}/`);
  await chooseScan(session, page, MAIN_FRAME);
  await expect.poll(() => notesOf(page)).toMatch(/found no video/);
  await expect.poll(() => notesOf(page), { timeout: 10_000 }).toBe('');
});

test('a scan asked for in a frame that lets nobody in says so on the page', async ({ page, serve, session }) => {
  const { url } = await serve({ texts: { '/': pageOf(videoTag(WEBCAM)) } });
  await page.goto(`${url}/`);
  await chooseScan(session, page, CLOSED_FRAME);
  await expect.poll(() => notesOf(page)).toMatch(/may not look into this part/);
});

test('the entry in the menu is there from the start, once', async ({ session }) => {
  const worker = await session.worker();
  const refusal = await worker.evaluate(async () => {
    interface Chrome {
      contextMenus: { create(entry: object, done: () => void): void };
      runtime: { lastError?: { message: string } };
    }
    const { chrome } = globalThis as unknown as { chrome: Chrome };
    return new Promise<string>((resolve) => {
      chrome.contextMenus.create({ id: 'scan-video', title: 'Another' }, () =>
        resolve(chrome.runtime.lastError?.message ?? 'was not there'),
      );
    });
  });
  expect(refusal).toMatch(/duplicate id/);
});

test('the panel of a badge scans again, shows how far it is, cancels, and leads to all details', async ({
  page,
  serve,
  session,
  verdictsOf,
}) => {
  const { url } = await serve({ texts: { '/': pageOf(videoTag(WEBCAM)) } });
  await page.goto(`${url}/`);
  const { popup, answer } = await verdictsOf(page);
  const first = await answer(`${url}${WEBCAM}`);
  await popup.close();
  await page.bringToFront();
  const world = await contentWorld(page, session.extensionId);
  const press = async (selector: string): Promise<void> => {
    await inOverlay(world, `root.querySelector('${selector}').focus()`);
    await page.keyboard.press('Enter');
  };
  await press('.badge');
  await press('.panel .rescan');
  const bar = (): Promise<string> =>
    inOverlay<string>(
      world,
      `(({ hidden, firstChild }) => hidden ? 'none' : firstChild.value + ' of ' + firstChild.max)(root.querySelector('.panel .scan'))`,
    );
  await expect.poll(bar).toMatch(/^\d of 8$/);
  await press('.panel .scan button');
  await expect.poll(bar).toBe('none');
  const heading = (): Promise<string> => inOverlay<string>(world, `root.querySelector('.panel h2').textContent`);
  await expect.poll(heading).not.toContain('Looking');

  const opened = session.context.waitForEvent('page');
  await press('.panel .buttons button:last-child');
  const details = await opened;
  await expect(details.locator('[data-video-id]')).toBeVisible();
  expect(await details.locator('[data-video-id]').getAttribute('data-video-id')).not.toBe(first.videoId);
  await world.close();
});
