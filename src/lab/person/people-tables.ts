import type { Interval } from '../metrics/bootstrap';
import type { ByCount, PersonFigures, StatementShares } from './people-figures';

const SAID = (shares: StatementShares | null): string =>
  shares === null
    ? '-'
    : [shares.like, shares.unlike, shares['cannot-say']].map((share) => `${Math.round(100 * share)}`).join('/');

const withInterval = (value: number | null, interval: Interval | null): string => {
  if (value === null) return '-';
  return interval === null
    ? value.toFixed(2)
    : `${value.toFixed(2)} [${interval.low.toFixed(2)}, ${interval.high.toFixed(2)}]`;
};

function aligned(rows: readonly (readonly string[])[]): string {
  const widths = rows[0]!.map((_, i) => Math.max(...rows.map((row) => row[i]!.length)));
  return rows
    .map(
      (row) =>
        `${row
          .map((cell, i) => cell.padEnd(widths[i]!))
          .join('  ')
          .trimEnd()}\n`,
    )
    .join('');
}

/** One line for each person, part and kind of clips held against the person's own. `said`: like/unlike/cannot say, per cent. */
export function figuresTable(figures: readonly PersonFigures[]): string {
  return aligned([
    ['part', 'person', 'own clips', 'own: said', 'against', 'clips', 'more unusual than own', 'said'],
    ...figures.flatMap(({ part, person, genuine, ownStatements, against }) =>
      against.map(({ what, clips, auc, interval, statements }) => [
        ...[part, person, `${genuine}`, SAID(ownStatements)],
        ...[what, `${clips}`, withInterval(auc, interval), SAID(statements)],
      ]),
    ),
  ]);
}

/** One line a person and part, one column a number of enrolled clips: AUC against others (share of own clips falsely called unlike, per cent). */
export function curveTable(curves: readonly ByCount[]): string {
  const most = Math.max(...curves.flatMap(({ aucs }) => aucs.map(({ enrolled }) => enrolled)));
  const counts = Array.from({ length: most - 1 }, (_, i) => i + 2);
  return aligned([
    ['part', 'person', ...counts.map((count) => `${count} clips`)],
    ...curves.map(({ part, person, aucs }) => [
      ...[part, person],
      ...counts.map((count) => {
        const one = aucs.find(({ enrolled }) => enrolled === count);
        return one ? `${one.auc.toFixed(2)} (${Math.round(100 * one.falseUnlike)})` : '';
      }),
    ]),
  ]);
}
