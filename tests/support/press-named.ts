import { expect, type CDPSession, type Page } from '@playwright/test';

/** A control as assistive technology meets it, in closed shadow roots too. */
interface Met {
  readonly name: string;
  readonly backendNodeId: number | undefined;
}

async function meet(devtools: CDPSession, role: string): Promise<Met[]> {
  const { nodes } = await devtools.send('Accessibility.getFullAXTree');
  return nodes
    .filter((node) => !node.ignored && node.role?.value === role)
    .map(({ name, backendDOMNodeId }) => ({ name: String(name?.value ?? ''), backendNodeId: backendDOMNodeId }));
}

/** Names of all that has this role, in the page's own parts and in ours. */
export async function namesOf(page: Page, role: string): Promise<string[]> {
  const devtools = await page.context().newCDPSession(page);
  const met = await meet(devtools, role);
  await devtools.detach();
  return met.map(({ name }) => name);
}

/** Clicks the middle of the button of this name, with the mouse, as soon as there is one. */
export async function pressNamed(page: Page, name: RegExp, timeoutMs = 15_000): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  await expect(async () => {
    const button = (await meet(devtools, 'button')).find((one) => name.test(one.name));
    if (button?.backendNodeId === undefined) throw new Error(`no button ${String(name)}`);
    const { model } = await devtools.send('DOM.getBoxModel', { backendNodeId: button.backendNodeId });
    const [left, top, , , right, bottom] = model.border as [number, number, number, number, number, number];
    await page.mouse.click((left + right) / 2, (top + bottom) / 2);
  }).toPass({ timeout: timeoutMs, intervals: [200] });
  await devtools.detach();
}
