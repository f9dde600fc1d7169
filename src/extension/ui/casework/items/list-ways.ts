/** Ways about the list that only the list itself knows. */
export interface ListWays {
  /** Makes the row with this number current, brings it into view and gives it the focus; numbers beyond the ends mean the ends. */
  move(index: number): void;
  /** Rows that fit into view. */
  perPage(): number;
}

let ways: ListWays | null = null;

/** The list that is shown. out: it no longer is */
export function setListWays(shown: ListWays): () => void {
  ways = shown;
  return () => {
    if (ways === shown) ways = null;
  };
}

/** Null while no list is shown. */
export const listWays = (): ListWays | null => ways;
