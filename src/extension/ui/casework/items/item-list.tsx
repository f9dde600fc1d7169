import { useEffect, useRef } from 'preact/hooks';
import { listTexts, rankText } from '../../../texts/casework/list-words';
import { standingOf } from '../../../../casework/ranking/rank';
import { baseRate } from '../model/case-data';
import { ItemRow } from './item-row';
import { currentIndex, cutOffLlr, rankById, rows } from './list-model';
import { currentId } from './list-state';
import { setListWays } from './list-ways';
import { useRem } from './use-rem';
import { useVirtualRows } from './use-virtual-rows';

/** Heights of a row and of the head, rem; the style sheet has the same. */
const ROW_REM = 3.25;
const HEAD_REM = 2;

/** The videos of the case, only those in view drawn. */
export function ItemList() {
  const scroller = useRef<HTMLDivElement>(null);
  const rem = useRem();
  const list = rows.value;
  const virtual = useVirtualRows(list.length, ROW_REM * rem, HEAD_REM * rem, scroller);
  const focusWanted = useRef<string | null>(null);

  const focusRow = (): void => {
    if (focusWanted.current === null) return;
    const row = scroller.current?.querySelector<HTMLElement>(`[data-item-id="${CSS.escape(focusWanted.current)}"]`);
    if (!row) return;
    focusWanted.current = null;
    row.focus({ preventScroll: true });
  };

  useEffect(() =>
    setListWays({
      move(index) {
        const row = list[Math.min(list.length - 1, Math.max(0, index))];
        if (!row) return;
        const { itemId } = row.item;
        focusWanted.current = itemId;
        // Nothing is drawn anew where it is current already.
        if (itemId === currentId.peek()) focusRow();
        currentId.value = itemId;
      },
      perPage: virtual.perPage,
    }),
  );
  useEffect(() => {
    if (currentIndex.value >= 0) virtual.scrollTo(currentIndex.value);
  }, [currentId.value]);
  // The row may be drawn only after the list was scrolled to it.
  useEffect(() => {
    focusRow();
  });

  const cutOff = cutOffLlr.value;
  const current = currentId.value;
  const rate = baseRate.value;
  return (
    <div
      ref={scroller}
      class="items-list"
      role="grid"
      aria-label={listTexts.list}
      aria-rowcount={list.length + 1}
      // One stop for Tab: the current row, or the list itself while there is none.
      tabIndex={currentIndex.value < 0 ? 0 : -1}
    >
      <div role="rowgroup" class="items-head">
        <div role="row" aria-rowindex={1}>
          <span role="columnheader" class="items-rank">
            {listTexts.rank}
          </span>
          <span role="columnheader">{listTexts.video}</span>
          <span role="columnheader">{listTexts.result}</span>
          <span role="columnheader">{listTexts.ratio}</span>
          <span role="columnheader" class="items-posterior">
            {listTexts.posterior}
          </span>
          <span role="columnheader">{listTexts.label}</span>
        </div>
      </div>
      <div role="rowgroup" class="items-rows" style={{ height: `${virtual.heightPx - HEAD_REM * rem}px` }}>
        {virtual.rows.map(({ index, start }) => {
          const row = list[index];
          if (!row) return null;
          const { itemId } = row.item;
          const rank = rankById.value.get(itemId);
          const low = standingOf(row.item)?.low ?? null;
          return (
            <ItemRow
              key={itemId}
              row={row}
              index={index}
              topPx={start - HEAD_REM * rem}
              rank={rank === undefined ? '–' : rankText(rank)}
              baseRate={rate}
              isCurrent={itemId === current}
              isAbove={low !== null && low >= cutOff}
            />
          );
        })}
      </div>
    </div>
  );
}
