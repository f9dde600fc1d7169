import { useMemo } from 'preact/hooks';
import { listTexts } from '../../../texts/casework/list-words';
import { accountById, sourceById } from '../model/case-data';
import { hrefOf } from '../route';
import { currentId, unfolded } from './list-state';
import type { ListRow } from './rows';
import { rowView, type RowView } from './row-view';
import { Thumbnail } from './thumbnail';

function turn(itemId: string): void {
  const next = new Set(unfolded.value);
  if (!next.delete(itemId)) next.add(itemId);
  unfolded.value = next;
}

/** One line of the list. The `data-` attributes are there for tests and for other tools. */
export function ItemRow({
  row,
  index,
  topPx,
  rank,
  baseRate,
  isCurrent,
  isAbove,
}: {
  readonly row: ListRow;
  readonly index: number;
  readonly topPx: number;
  readonly rank: string;
  readonly baseRate: number;
  readonly isCurrent: boolean;
  /** At or above the cut-off. */
  readonly isAbove: boolean;
}) {
  const { item } = row;
  const { itemId, caseId } = item;
  const account = item.accountId === null ? undefined : accountById.value.get(item.accountId);
  const source = sourceById.value.get(item.sourceId);
  const view = useMemo(() => rowView(item, { account, source }, baseRate), [item, account, source, baseRate]);
  return (
    <div
      role="row"
      class="items-row"
      style={{ transform: `translateY(${topPx}px)` }}
      aria-rowindex={index + 2}
      aria-selected={isCurrent}
      tabIndex={isCurrent ? 0 : -1}
      data-index={index}
      data-item-id={itemId}
      data-outcome={view.outcome}
      data-above={isAbove}
      data-inner={row.inner}
      data-label={item.label ?? ''}
      onClick={() => (currentId.value = itemId)}
      onFocusIn={() => (currentId.value = itemId)}
    >
      <span role="gridcell" class="items-rank">
        {rank}
        {isAbove && <span class="unseen">{listTexts.above}</span>}
      </span>
      <span role="gridcell" class="items-what">
        <Thumbnail sha256={item.result?.thumbnailSha256 ?? null} />
        <span class="items-name">
          <a href={hrefOf({ view: 'item', caseId, itemId })} tabIndex={-1} dir="auto" title={view.tooltip}>
            {view.title}
          </a>
          <span class="items-about" title={[view.why, ...view.about].filter(Boolean).join(' · ')}>
            {row.alike > 0 && <Alike row={row} />}
            {view.why && <span class="items-why">{view.why}</span>}
            <bdi>{view.about.join(' · ')}</bdi>
          </span>
        </span>
      </span>
      <span role="gridcell" class="items-result">
        {view.outcomeText}
      </span>
      <span role="gridcell">{view.ratio && <Ratio ratio={view.ratio} />}</span>
      <span role="gridcell" class="items-posterior">
        {view.posterior}
      </span>
      <span role="gridcell" class="items-label">
        {view.label}
        {view.hasNote && (
          <span role="img" aria-label={listTexts.hasNote} title={item.note}>
            {' ✎'}
          </span>
        )}
      </span>
    </div>
  );
}

/** How many look like it; a button where they are folded away. */
function Alike({ row }: { readonly row: ListRow }) {
  const words = listTexts.alike(row.alike);
  if (row.unfolded === null) return <span class="items-alike">{words}</span>;
  return (
    <button
      type="button"
      class="items-alike"
      tabIndex={-1}
      aria-expanded={row.unfolded}
      title={row.unfolded ? listTexts.fold : listTexts.unfold}
      onClick={() => turn(row.item.itemId)}
    >
      {row.unfolded ? '▾' : '▸'} {words}
    </button>
  );
}

/** The interval on a scale, and in figures. */
function Ratio({ ratio }: { readonly ratio: NonNullable<RowView['ratio']> }) {
  const { at, from, to, text, spoken } = ratio;
  return (
    <>
      <span class="items-scale" aria-hidden="true">
        {from !== null && to !== null && (
          <i class="items-interval" style={{ insetInlineStart: `${from * 100}%`, width: `${(to - from) * 100}%` }} />
        )}
        <i class="items-point" style={{ insetInlineStart: `${at * 100}%` }} />
      </span>
      <span class="items-figures" aria-hidden="true">
        {text}
      </span>
      <span class="unseen">{spoken}</span>
    </>
  );
}
