import { browser } from 'wxt/browser';
import * as v from 'valibot';

/**
 * What the service worker must know from one event to the next about tabs and cases. It is kept in session storage: the worker may be gone in between, and with
 * the browser's end the tabs are gone, too.
 */
const Opened = v.object({ caseId: v.string(), itemId: v.string() });
const Account = v.object({
  caseId: v.string(),
  sourceId: v.string(),
  pageUrl: v.string(),
  /** The page on which the bar is; null before there is one. */
  documentId: v.nullable(v.string()),
  started: v.boolean(),
  added: v.number(),
  /** Videos of the page that were taken in. */
  seen: v.array(v.string()),
});
const Waiting = v.array(v.string());

/** A tab whose account page is scanned, or is to be. */
export type AccountTab = v.InferOutput<typeof Account>;

function note<const Schema extends v.GenericSchema>(schema: Schema, keyOf: (of: number) => string) {
  type Value = v.InferOutput<Schema>;
  return {
    async read(of: number): Promise<Value | null> {
      const key = keyOf(of);
      const parsed = v.safeParse(schema, (await browser.storage.session.get(key))[key]);
      return parsed.success ? parsed.output : null;
    },
    async write(of: number, value: Value): Promise<void> {
      await browser.storage.session.set({ [keyOf(of)]: value });
    },
    async drop(of: number): Promise<void> {
      await browser.storage.session.remove(keyOf(of));
    },
  };
}

export const openedTabs = note(Opened, (tabId) => `case-tab:${tabId}`);
export const accountTabs = note(Account, (tabId) => `account-tab:${tabId}`);
/** Ids of videos that were asked for in a tab before anything was known of them. */
export const askedInTab = note(Waiting, (tabId) => `asked-in-tab:${tabId}`);
/** The page of cases reads it, too: `ui/casework/add/put-waiting.tsx`. */
const waiting = note(Waiting, (none) => `waiting-for-a-case:${none}`);

/** Ids of videos that wait for the analyst to say into which case they go. */
export const waitingVideos = {
  read: async (): Promise<readonly string[]> => (await waiting.read(0)) ?? [],
  add: async (videoId: string): Promise<void> => {
    const before = (await waiting.read(0)) ?? [];
    await waiting.write(0, [...new Set([...before, videoId])]);
  },
  clear: (): Promise<void> => waiting.drop(0),
};

/** What was noted of a tab that is gone. */
export async function forgetTab(tabId: number): Promise<void> {
  await Promise.all([openedTabs, accountTabs, askedInTab].map(({ drop }) => drop(tabId)));
}

let last: Promise<unknown> = Promise.resolve();

/** Does one thing after the other: two events of one tab must not both find that a video is new. */
export function inTurn<T>(act: () => Promise<T>): Promise<T> {
  const done = last.then(act);
  last = done.catch(() => undefined);
  return done;
}
