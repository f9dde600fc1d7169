import {
  elementScroll,
  observeElementOffset,
  observeElementRect,
  Virtualizer,
  type VirtualItem,
  type VirtualizerOptions,
} from '@tanstack/virtual-core';
import type { RefObject } from 'preact';
import { useLayoutEffect, useReducer, useState } from 'preact/hooks';

/** Rows before and after those in view that are kept ready. */
const OVERSCAN = 5;

export interface VirtualRows {
  /** What is to be drawn, with places in pixels from the top. */
  readonly rows: readonly VirtualItem[];
  readonly heightPx: number;
  scrollTo(index: number): void;
  /** Rows that fit into view. */
  perPage(): number;
}

/** Draws only the rows in view of a long list of rows of one height. in: `headPx`, height of what stays at the top of the scroller above the rows */
export function useVirtualRows(
  count: number,
  rowPx: number,
  headPx: number,
  scroller: RefObject<HTMLElement | null>,
): VirtualRows {
  const [, redraw] = useReducer<number, undefined>((times) => times + 1, 0);
  const options: VirtualizerOptions<HTMLElement, HTMLElement> = {
    ...{ count, overscan: OVERSCAN, scrollPaddingStart: headPx, paddingStart: headPx },
    estimateSize: () => rowPx,
    getScrollElement: () => scroller.current,
    ...{ scrollToFn: elementScroll, observeElementRect, observeElementOffset },
    onChange: () => redraw(undefined),
  };
  const [virtualizer] = useState(() => new Virtualizer<HTMLElement, HTMLElement>(options));
  virtualizer.setOptions(options);
  useLayoutEffect(() => virtualizer._didMount(), []);
  useLayoutEffect(() => virtualizer._willUpdate());
  // Text of another size: rows of another height.
  useLayoutEffect(() => virtualizer.measure(), [rowPx]);
  return {
    rows: virtualizer.getVirtualItems(),
    heightPx: virtualizer.getTotalSize(),
    scrollTo: (index) => virtualizer.scrollToIndex(index, { align: 'auto' }),
    perPage: () => Math.max(1, Math.floor(((scroller.current?.clientHeight ?? 0) - headPx) / rowPx) - 1),
  };
}
