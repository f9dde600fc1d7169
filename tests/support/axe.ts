import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** In the content script's own world: our host in the page, whose closed root the extension API opens to our scripts alone. */
const OVERLAY = `[...document.documentElement.children].find((one) => one.localName === 'div' && chrome.dom.openOrClosedShadowRoot(one)?.querySelector('.badge'))`;

/** All rules of axe, those of good practice included; what is wrong in lines of "rule: element: why". */
const RUN = (scope: string): string => `axe.run(${scope}, { resultTypes: ['violations'] }).then(({ violations }) =>
  violations.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => id + ': ' + html + ': ' + failureSummary)))`;

/** What axe finds wrong with a page of the extension. */
export async function violationsOf(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  return page.evaluate(RUN('document'));
}

/** The content script's world in the main frame of a page. */
export interface ContentWorld {
  /** Evaluates an expression there and gives its value. */
  evaluate<Value>(expression: string): Promise<Value>;
  close(): Promise<void>;
}

/** Goes into the world of the extension's content script. @throws Error where the page has none */
export async function contentWorld(page: Page, extensionId: string): Promise<ContentWorld> {
  const devtools = await page.context().newCDPSession(page);
  const worlds: { readonly id: number; readonly origin: string; readonly name: string }[] = [];
  devtools.on('Runtime.executionContextCreated', ({ context }) => worlds.push(context));
  await devtools.send('Runtime.enable');
  const world = worlds.find(({ origin }) => origin === `chrome-extension://${extensionId}`);
  if (!world) throw new Error(`no content script in ${page.url()}; worlds: ${worlds.map(({ name }) => name).join()}`);
  return {
    async evaluate<Value>(expression: string): Promise<Value> {
      const { result, exceptionDetails } = await devtools.send('Runtime.evaluate', {
        ...{ expression, contextId: world.id, awaitPromise: true, returnByValue: true },
      });
      if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
      return result.value as Value;
    },
    close: () => devtools.detach(),
  };
}

/**
 * What axe finds wrong with the overlay as it lies in the page: the real markup with the real style. axe looks through open shadow roots, so in
 * this world alone every root is shown to it as if it were open.
 */
export async function violationsOfOverlay(world: ContentWorld): Promise<string[]> {
  await world.evaluate(
    `${AXE}; Object.defineProperty(Element.prototype, 'shadowRoot', { configurable: true, get() { return this instanceof HTMLElement ? chrome.dom.openOrClosedShadowRoot(this) : null } }); 0`,
  );
  return world.evaluate(RUN(OVERLAY));
}

/** Evaluates `expression` over `root`, the overlay's shadow root. */
export function inOverlay<Value>(world: ContentWorld, expression: string): Promise<Value> {
  return world.evaluate(`((root) => (${expression}))(chrome.dom.openOrClosedShadowRoot(${OVERLAY}))`);
}
