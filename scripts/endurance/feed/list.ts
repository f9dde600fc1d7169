import { windowOf } from '../../demo/feed/window-of';

/** One row's nodes. */
export interface Row {
  readonly element: HTMLElement;
  /** Puts post number `index` into the row's nodes. */
  show(index: number): void;
  /** The row leaves the page for good. */
  drop(): void;
}

/**
 * A list of which only the rows near the window exist, `rowPx` high each, placed by transform.
 * in   `recycle`: a row that scrolls out comes back on the other side with another post in the same nodes; else rows are made and thrown away
 */
export function virtualList(options: {
  readonly host: HTMLElement;
  readonly count: number;
  readonly rowPx: number;
  readonly recycle: boolean;
  make(): Row;
}): void {
  const { host, count, rowPx, recycle, make } = options;
  const rows = new Map<number, Row>();
  const spare: Row[] = [];
  host.style.cssText = `position:relative;height:${count * rowPx}px`;
  const update = (): void => {
    const { from, to } = windowOf(scrollY - host.offsetTop, innerHeight, rowPx, count);
    for (const [index, row] of rows) {
      if (index >= from && index < to) continue;
      rows.delete(index);
      if (recycle) {
        row.element.style.transform = 'translateY(-9999px)';
        spare.push(row);
      } else {
        row.drop();
        row.element.remove();
      }
    }
    for (let index = from; index < to; index += 1) {
      if (rows.has(index)) continue;
      const row = spare.pop() ?? make();
      if (!row.element.isConnected) host.append(row.element);
      row.element.style.cssText = `position:absolute;left:0;right:0;height:${rowPx}px;transform:translateY(${index * rowPx}px)`;
      row.show(index);
      rows.set(index, row);
    }
  };
  addEventListener('scroll', update, { passive: true });
  addEventListener('resize', update);
  update();
}
