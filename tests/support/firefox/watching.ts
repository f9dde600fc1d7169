import type { Firefox } from './launch';

/** One video as the popup lists it. */
export interface Row {
  readonly mediaUrl: string;
  readonly state: string;
  readonly band: string;
  /** log10 likelihood ratio; NaN where there is none. */
  readonly llr: number;
  /** Everything that the row says, in one line. */
  readonly text: string;
}

/** A Firefox with the extension: a window for pages, another one for the popup. */
export interface Watching {
  /** Shows a page in the first window, and the popup for it in the other. in: its address, as the browser writes it */
  show(url: string): Promise<void>;
  /** Runs an asynchronous function's body in the page that is shown. @throws Error with what it threw */
  inPage(body: string): Promise<unknown>;
  /** Runs one with the rights of the browser itself. */
  inBrowser(body: string): Promise<unknown>;
  /** Shows a page of the extension's own in the other window. in: its path, e.g. `casework.html` */
  open(path: string): Promise<void>;
  /** Runs one in what the other window shows. */
  inOurs(body: string): Promise<unknown>;
  /** Chooses a file in what the other window shows, as its user does. in: selector of the field, path of the file */
  choose(field: string, path: string): Promise<void>;
  /** What the popup lists for the page's tab. */
  rows(): Promise<Row[]>;
  /** What went wrong in the extension's pages, worker and scripts since the start, as the browser's console has it. */
  errors(): Promise<string[]>;
}

/** Fixed by a preference, so that the address of the popup is known. */
export const EXTENSION_UUID = '6f0c1d3e-6d5e-4c6e-9a55-3e2e5d7a1b11';
export const EXTENSION_ID = 'swapwatch@swapwatch';

const ROWS = `return [...document.querySelectorAll('[data-video-id]')].map((node) => {
  const { mediaUrl = '', state = '', band = '', llr = '' } = node.dataset;
  return { mediaUrl, state, band, llr: llr === '' ? NaN : Number(llr), text: node.innerText.replace(/\\s+/g, ' ').trim() };
});`;
/** The number by which extensions know the tab that shows `url`. */
const tabIdScript = (url: string): string => `
  const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
  const tabs = [...Services.wm.getEnumerator('navigator:browser')].flatMap((window) => [...window.gBrowser.tabs]);
  const shown = tabs.find((tab) => tab.linkedBrowser.currentURI.spec === ${JSON.stringify(url)});
  return ExtensionParent.apiManager.global.tabTracker.getId(shown);`;
/** Script errors (not warnings) that name the extension. */
const ERRORS = `return Services.console.getMessageArray().flatMap((message) => {
  try { message.QueryInterface(Ci.nsIScriptError); } catch { return []; }
  const from = message.sourceName + ':' + message.lineNumber + ' ' + message.errorMessage;
  return message.flags & Ci.nsIScriptError.warningFlag || !/moz-extension|swapwatch/i.test(from) ? [] : [from];
});`;

/** Installs the extension that lies unpacked in `folder` into a running Firefox. */
export async function watchIn({ marionette }: Firefox, folder: string): Promise<Watching> {
  const run = async (body: string): Promise<unknown> => {
    const script = `const done = arguments[arguments.length - 1];
      (async () => { ${body} })().then((value) => done({ value }), (error) => done({ error: String(error) }));`;
    const answer = (await marionette.call('WebDriver:ExecuteAsyncScript', { script, args: [] })) as {
      value: { value?: unknown; error?: string };
    };
    if (answer.value.error !== undefined) throw new Error(answer.value.error);
    return answer.value.value;
  };
  const inBrowser = async (body: string): Promise<unknown> => {
    await marionette.call('Marionette:SetContext', { value: 'chrome' });
    try {
      return await run(body);
    } finally {
      await marionette.call('Marionette:SetContext', { value: 'content' });
    }
  };
  const focus = (handle: string): Promise<unknown> => marionette.call('WebDriver:SwitchToWindow', { handle });

  const { value: pages } = (await marionette.call('WebDriver:GetWindowHandle')) as { value: string };
  await marionette.call('Addon:Install', { path: folder, temporary: true });
  const { handle: popup } = (await marionette.call('WebDriver:NewWindow', { type: 'window' })) as { handle: string };
  const open = async (path: string): Promise<void> => {
    await focus(popup);
    await marionette.call('WebDriver:Navigate', { url: `moz-extension://${EXTENSION_UUID}/${path}` });
  };
  return {
    async show(url) {
      await focus(pages);
      await marionette.call('WebDriver:Navigate', { url });
      const tabId = (await inBrowser(tabIdScript(url))) as number;
      await open(`popup.html?tab=${tabId}`);
    },
    async inPage(body) {
      await focus(pages);
      return run(body);
    },
    inBrowser,
    open,
    async inOurs(body) {
      await focus(popup);
      return run(body);
    },
    async choose(field, path) {
      await focus(popup);
      const found = await marionette.call('WebDriver:FindElement', { using: 'css selector', value: field });
      const [id] = Object.values((found as { value: Record<string, string> }).value);
      await marionette.call('WebDriver:ElementSendKeys', { id, text: path });
    },
    async rows() {
      await focus(popup);
      return (await run(ROWS)) as Row[];
    },
    errors: async () => (await inBrowser(ERRORS)) as string[],
  };
}
