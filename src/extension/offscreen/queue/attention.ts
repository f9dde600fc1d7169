import type { Rank } from './pick-next';

/** What one frame of a tab says of itself. */
export interface PageAttention {
  readonly focused: boolean;
  readonly hidden: boolean;
}

/** Which tab the user is at, from what the frames of all tabs say. */
export interface Attention {
  note(session: object, tabId: number, said: PageAttention): void;
  forget(session: object): void;
  /**
   * Rank of a video that plays in a frame of `tabId`. One focused frame makes the whole tab focused: a video often plays in a frame of its own, while the
   * focus is in the page around it. A tab that has said nothing yet counts as visible: it has just opened its way here.
   */
  rankOf(tabId: number): Rank;
}

export function createAttention(): Attention {
  const said = new Map<object, PageAttention & { readonly tabId: number }>();
  return {
    note: (session, tabId, { focused, hidden }) => void said.set(session, { tabId, focused, hidden }),
    forget: (session) => void said.delete(session),
    rankOf(tabId) {
      const ofTab = [...said.values()].filter((one) => one.tabId === tabId);
      if (ofTab.some(({ focused, hidden }) => focused && !hidden)) return 'focused';
      return ofTab.length > 0 && ofTab.every(({ hidden }) => hidden) ? 'hidden' : 'visible';
    },
  };
}
