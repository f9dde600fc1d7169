import * as v from 'valibot';

const Id = v.pipe(v.string(), v.uuid());
const TabId = v.pipe(v.number(), v.integer(), v.minValue(0));
const Url = v.pipe(v.string(), v.maxLength(4000), v.url(), v.regex(/^https?:/));

/** Messages to the service worker about cases; a part of `RUNTIME_MESSAGES`. */
export const CASE_MESSAGES = {
  /** Is there any case that takes videos in? */
  'case.any': { from: 'page', in: v.strictObject({ type: v.literal('case.any') }) },
  /** Put a video of this page into the case that was opened last. */
  'case.put': { from: 'page', in: v.strictObject({ type: v.literal('case.put'), videoId: Id }) },
  'case.put-video': { from: 'own', in: v.strictObject({ type: v.literal('case.put-video'), videoId: Id }) },
  /** Put the videos that wait for a case into this one; null: into none. */
  'case.put-waiting': {
    from: 'own',
    in: v.strictObject({ type: v.literal('case.put-waiting'), caseId: v.nullable(Id) }),
  },
  /** The analyst has this case before them. */
  'case.current': { from: 'own', in: v.strictObject({ type: v.literal('case.current'), caseId: Id }) },
  /** Open the page of an item; what is scanned of its video there goes to the item. */
  'case.open-item': {
    from: 'own',
    in: v.strictObject({ type: v.literal('case.open-item'), caseId: Id, itemId: Id }),
  },
  /** Open an account's page, with the bar from which its scan is started. */
  'case.open-page': { from: 'own', in: v.strictObject({ type: v.literal('case.open-page'), caseId: Id, url: Url }) },
  /** Scan the page of this tab into the case that was opened last. */
  'case.scan-page': { from: 'own', in: v.strictObject({ type: v.literal('case.scan-page'), tabId: TabId }) },
  /** The bar is there. */
  'account.opened': { from: 'page', in: v.strictObject({ type: v.literal('account.opened') }) },
  /** The analyst has started the scan. */
  'account.started': { from: 'page', in: v.strictObject({ type: v.literal('account.started') }) },
  /** The scan goes on; addresses on the page that look like those of videos and were not told before. */
  'account.report': {
    from: 'page',
    in: v.strictObject({
      type: v.literal('account.report'),
      addresses: v.pipe(v.array(v.pipe(v.string(), v.maxLength(4000))), v.maxLength(500)),
    }),
  },
  'account.ended': { from: 'page', in: v.strictObject({ type: v.literal('account.ended') }) },
} as const;

/** What became of a video that is to go into a case. `name`: of the case; empty where there is none. */
export interface Put {
  readonly kind: 'added' | 'already' | 'ask' | 'gone' | 'failed';
  readonly name: string;
  /** Of `failed`: why, one sentence. */
  readonly detail: string;
}

/** The scan of an account's page, as its bar shows it. */
export interface AccountScan {
  readonly caseName: string;
  readonly started: boolean;
  /** Videos that the scan has brought into the case. */
  readonly added: number;
  /** Videos of the page that are being looked at. */
  readonly looking: number;
  /** Why what was told last could not be written, one sentence; it is to be told again. Null where it was. */
  readonly problem: string | null;
}

export interface CaseAnswers {
  'case.any': { readonly any: boolean };
  'case.put': Put;
  'case.put-video': Put;
  /** Why some could not be written, one sentence: these go on waiting. */
  'case.put-waiting': { readonly problem: string | null };
  'case.current': null;
  /** False where there is no such item, or it has no page. */
  'case.open-item': { readonly found: boolean };
  'case.open-page': null;
  /** False where no case was opened last, or the page lets nobody in. */
  'case.scan-page': { readonly started: boolean };
  /** Null where no scan belongs to this page, or its case is gone. */
  'account.opened': AccountScan | null;
  'account.started': AccountScan | null;
  'account.report': AccountScan | null;
  /** As it was at last. */
  'account.ended': AccountScan | null;
}
