import { figureTexts, rejectedTexts, scanTexts, timelineTexts } from '../../texts/scan-words';
import { panelTexts } from '../../texts/words';
import { Reasons } from '../reasons';
import type { ResultView } from './result-view';
import { Timeline } from './timeline';

/** All that is known of one video. */
export function Result({ view }: { readonly view: ResultView }) {
  const { verdict, partly, timeline, rejected, allUsed, figures } = view;
  return (
    <div class="result" data-tone={verdict.tone}>
      <div class="verdict">
        <h3 class="word">{verdict.text}</h3>
        {verdict.sentences.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
        {partly && (
          <p class="notice">
            {scanTexts.partly} {partly}
          </p>
        )}
      </div>
      <section>
        <h3>{timelineTexts.title}</h3>
        {timeline ? <Timeline view={timeline} /> : <p class="quiet">{timelineTexts.none}</p>}
      </section>
      <div class="columns">
        {verdict.reasons.length > 0 && (
          <section>
            <h3>{panelTexts.reasons}</h3>
            <Reasons reasons={verdict.reasons} />
          </section>
        )}
        {(allUsed || rejected.length > 0) && (
          <section>
            <h3>{rejectedTexts.title()}</h3>
            {allUsed && <p class="quiet">{rejectedTexts.nothing()}</p>}
            {rejected.length > 0 && (
              <ul class="plain">
                {rejected.map(({ text, at }) => (
                  <li key={text}>
                    {text} {at && <small>{at}</small>}
                  </li>
                ))}
              </ul>
            )}
          </section>
        )}
      </div>
      <details>
        <summary>{figureTexts.title}</summary>
        <dl>
          {figures.map(({ name, value }) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      </details>
      <p class="quiet">{scanTexts.noProof}</p>
    </div>
  );
}
