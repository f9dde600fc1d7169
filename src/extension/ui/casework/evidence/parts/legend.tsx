import { markSvg } from '../plots/compose-svg';
import { inColour, type LegendEntry } from '../plots/figure';

/** What the marks of a plot mean. */
export function Legend({ entries }: { readonly entries: readonly LegendEntry[] }) {
  return (
    <ul class="ev-legend">
      {entries.map((entry) => (
        <li key={entry.label}>
          <svg
            width="24"
            height="12"
            viewBox="0 0 24 12"
            aria-hidden="true"
            dangerouslySetInnerHTML={{ __html: markSvg(entry, inColour(entry.colour)) }}
          />
          <span dir="auto">{entry.label}</span>
        </li>
      ))}
    </ul>
  );
}
