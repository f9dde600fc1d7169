import { useState } from 'preact/hooks';
import { KEEP_DAYS } from '../../messages/preferences';
import { optionsTexts } from '../../texts/settings-words';
import { change, forgetSeen, settings, usedBytes } from './model';

/** A second press within this time means it. */
const SURE_WITHIN_MS = 5000;

function ForgetButton() {
  const [isSure, setSure] = useState(false);
  const press = (): void => {
    setSure(!isSure);
    if (isSure) void forgetSeen();
    else setTimeout(() => setSure(false), SURE_WITHIN_MS);
  };
  return (
    <button type="button" class="danger" onClick={press}>
      {isSure ? optionsTexts.forgetSure : optionsTexts.forget}
    </button>
  );
}

function daysOf(value: string): (typeof KEEP_DAYS)[number] | undefined {
  return KEEP_DAYS.find((days) => String(days) === value);
}

/** What is stored about videos, for how long, and how to be rid of it. */
export function Memory() {
  return (
    <section aria-labelledby="memory">
      <h2 id="memory">{optionsTexts.memory}</h2>
      <p class="quiet">{optionsTexts.memoryExplained}</p>
      <p>
        <label for="keep">{optionsTexts.keep}</label>{' '}
        <select
          id="keep"
          value={String(settings.value.keepDays)}
          onChange={({ currentTarget }) => {
            const keepDays = daysOf(currentTarget.value);
            if (keepDays) void change({ keepDays });
          }}
        >
          {KEEP_DAYS.map((days) => (
            <option key={days} value={String(days)}>
              {optionsTexts.days(days)}
            </option>
          ))}
        </select>
      </p>
      {usedBytes.value !== null && <p>{optionsTexts.size(usedBytes.value)}</p>}
      <ForgetButton />
    </section>
  );
}
