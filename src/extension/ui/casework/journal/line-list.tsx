import { useEffect, useRef } from 'preact/hooks';
import { journalTexts } from '../../../texts/casework/journal-words';
import { numberText } from '../../../texts/translate';
import { useRem } from '../items/use-rem';
import { useVirtualRows } from '../items/use-virtual-rows';
import { selectedSeq, shown } from './journal-model';
import { lineView } from './line-view';
import { nameOf } from './name-of';

/** Height of a line, rem; the style sheet has the same. */
const ROW_REM = 2.25;

/** The lines, newest first, only those in view drawn. Arrow keys go from line to line. */
export function LineList() {
  const scroller = useRef<HTMLDivElement>(null);
  const focusWanted = useRef(false);
  const list = shown.value;
  const rem = useRem();
  const virtual = useVirtualRows(list.length, ROW_REM * rem, 0, scroller);
  const at = list.findIndex(({ seq }) => seq === selectedSeq.value);

  useEffect(() => {
    if (at >= 0) virtual.scrollTo(at);
  }, [selectedSeq.value]);
  // The line may be drawn only after the list was scrolled to it.
  useEffect(() => {
    const row = focusWanted.current && scroller.current?.querySelector<HTMLElement>('[aria-selected="true"]');
    if (!row) return;
    focusWanted.current = false;
    row.focus({ preventScroll: true });
  });

  const press = (event: KeyboardEvent): void => {
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: list.length - 1 }[event.key];
    const page = { PageDown: at + virtual.perPage(), PageUp: at - virtual.perPage() }[event.key];
    const wanted = to ?? page;
    if (wanted === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    const next = list[Math.min(list.length - 1, Math.max(0, wanted))];
    if (!next) return;
    focusWanted.current = true;
    selectedSeq.value = next.seq;
  };
  return (
    <div
      ref={scroller}
      class="journal-list"
      role="listbox"
      aria-label={journalTexts.lines}
      tabIndex={at < 0 ? 0 : -1}
      onKeyDown={press}
    >
      <div class="journal-rows" role="presentation" style={{ height: `${virtual.heightPx}px` }}>
        {virtual.rows.map(({ index, start }) => {
          const entry = list[index];
          if (!entry) return null;
          const { seq } = entry;
          const view = lineView(entry, nameOf);
          return (
            <div
              key={seq}
              class="journal-row"
              role="option"
              aria-selected={index === at}
              aria-setsize={list.length}
              aria-posinset={index + 1}
              tabIndex={index === at ? 0 : -1}
              data-seq={seq}
              style={{ transform: `translateY(${start}px)` }}
              onClick={() => (selectedSeq.value = seq)}
            >
              <span class="journal-seq">{numberText(seq)}</span>
              <span class="journal-time">{view.time}</span>
              <span class="journal-by">{view.who}</span>
              <span class="journal-what">
                {view.what} <bdi class="quiet">{view.about}</bdi>
              </span>
            </div>
          );
        })}
      </div>
    </div>
  );
}
