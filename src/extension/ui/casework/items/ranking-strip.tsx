import { useState } from 'preact/hooks';
import { rankingTexts } from '../../../texts/casework/ranking-words';
import { percentText } from '../../../texts/scan-words';
import { baseRate, openCase } from '../model/case-data';
import { setBaseRate } from '../model/case-steps';
import { cutOffChoices, falseAlarmView } from './false-alarm-view';
import { aboveCutOff, cutOffLlr, rates, reachedByRatio } from './list-model';
import { chosenCutOff } from './list-state';

/** The cut-off, what to expect above it, and what the analyst expects beforehand. */
export function RankingStrip() {
  const view = falseAlarmView(aboveCutOff.value, reachedByRatio.value, rates);
  return (
    <section class="items-ranking" aria-label={rankingTexts.title}>
      <label class="items-inline">
        <span>{rankingTexts.cutOff}</span>
        <select
          value={String(cutOffLlr.value)}
          onChange={(event) => (chosenCutOff.value = Number(event.currentTarget.value))}
        >
          {cutOffChoices(rates).map(({ llr, text }) => (
            <option key={llr} value={String(llr)}>
              {text}
            </option>
          ))}
        </select>
      </label>
      <BaseRate key={baseRate.value} />
      <p class="items-expected" role="status" data-above={aboveCutOff.value.above}>
        <strong>{view.above}</strong> {view.byRatio} {view.expected}
      </p>
      <details class="items-how">
        <summary>{rankingTexts.how}</summary>
        <div>
          {view.details.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </div>
      </details>
    </section>
  );
}

/** Share of manipulated videos that is expected beforehand, in percent; written when the field is left. */
function BaseRate() {
  const [wrong, setWrong] = useState(false);
  const save = (input: HTMLInputElement): void => {
    const share = input.valueAsNumber / 100;
    const fits = share > 0 && share < 1;
    setWrong(!fits);
    const of = openCase.peek();
    if (fits && of) void setBaseRate(of, share);
  };
  return (
    <label class="items-inline">
      <span>{rankingTexts.baseRate}</span>
      <input
        type="number"
        class="items-rate"
        min="0.1"
        max="99.9"
        step="any"
        required
        aria-invalid={wrong}
        title={rankingTexts.baseRateExplained}
        defaultValue={String(Math.round(baseRate.value * 1e4) / 100)}
        onChange={(event) => save(event.currentTarget)}
      />
      <span aria-hidden="true">{percentText(0).replace(/[\p{Nd}\s]/gu, '')}</span>
    </label>
  );
}
