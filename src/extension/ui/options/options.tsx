import { optionsTexts, pauseTexts } from '../../texts/settings-words';
import { Pause } from '../pause';
import { About } from './about-part';
import { Choice } from './choice';
import { Memory } from './memory-part';
import { change, isOpen, settings, shortcuts, status } from './model';
import { Sites } from './sites-part';

function Keyboard() {
  return (
    <section aria-labelledby="keyboard">
      <h2 id="keyboard">{optionsTexts.keyboard}</h2>
      <dl class="keys">
        {shortcuts.value.map(({ description, keys }) => (
          <div key={description}>
            <dt>{description}</dt>
            <dd>{keys === '' ? optionsTexts.noShortcut : <kbd dir="ltr">{keys}</kbd>}</dd>
          </div>
        ))}
      </dl>
      <p class="quiet">{optionsTexts.keyboardExplained}</p>
    </section>
  );
}

/** The options page. */
export function Options() {
  if (!isOpen.value) return <main aria-busy="true" />;
  const { quiet, onBattery } = settings.value;
  return (
    <main>
      <header>
        <img src="/icon/48.png" alt="" width="40" height="40" />
        <h1>{optionsTexts.title}</h1>
      </header>
      <p class="status" role="status">
        {status.value}
      </p>
      <section aria-labelledby="pause">
        <h2 id="pause">{pauseTexts.title}</h2>
        <p class="quiet">{pauseTexts.explained}</p>
        <Pause settings={settings.value} />
      </section>
      <Sites />
      <section>
        <Choice
          name="quiet"
          title={optionsTexts.badges}
          chosen={quiet}
          texts={{ all: optionsTexts.badgesAll, 'signs-only': optionsTexts.badgesSigns }}
          choose={(chosen) => void change({ quiet: chosen })}
        />
        <p class="quiet">{optionsTexts.badgesExplained}</p>
      </section>
      <section>
        <Choice
          name="battery"
          title={optionsTexts.battery}
          chosen={onBattery}
          texts={{ slow: optionsTexts.batterySlow, same: optionsTexts.batterySame }}
          choose={(chosen) => void change({ onBattery: chosen })}
        />
      </section>
      <Memory />
      <Keyboard />
      <section aria-labelledby="language">
        <h2 id="language">{optionsTexts.language}</h2>
        <p>{optionsTexts.languageExplained}</p>
      </section>
      <About />
    </main>
  );
}
