import type { VerdictView } from '../texts/verdict-view';

/** What a verdict rests on: one bar a group of features, to the one side or the other of the middle. */
export function Reasons({ reasons }: { readonly reasons: VerdictView['reasons'] }) {
  return (
    <ul class="reasons">
      {reasons.map(({ text, direction, share }) => (
        <li key={text}>
          <span>{text}</span> <small>{direction}</small>
          <div class="bar" aria-hidden="true">
            <i
              data-side={share > 0 ? 'towards' : 'away'}
              style={{
                width: `${Math.abs(share) * 50}%`,
                insetInlineStart: `${share > 0 ? 50 : 50 - Math.abs(share) * 50}%`,
              }}
            />
          </div>
        </li>
      ))}
    </ul>
  );
}
