/** Items that the mean looks back on: few, so that it follows when longer videos or known ones come. */
const ITEMS_BACK = 12;

/** How long items take. */
export interface ItemPace {
  /** in: seconds      out: mean of the last items, seconds */
  add(seconds: number): number;
}

export function createItemPace(): ItemPace {
  let last: number[] = [];
  return {
    add(seconds) {
      last = [...last, seconds].slice(-ITEMS_BACK);
      return last.reduce((sum, one) => sum + one, 0) / last.length;
    },
  };
}
