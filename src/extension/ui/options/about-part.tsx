import { browser } from 'wxt/browser';
import { optionsTexts } from '../../texts/settings-words';

const LICENCE = 'Apache-2.0';

/** Version, model, licence, and what is promised. */
export function About() {
  return (
    <section aria-labelledby="about">
      <h2 id="about">{optionsTexts.about}</h2>
      <p>{optionsTexts.limits}</p>
      <p>{optionsTexts.privacy}</p>
      <p class="quiet">
        {optionsTexts.version(browser.runtime.getManifest().version)}
        <br />
        {optionsTexts.model(import.meta.env.SWAPWATCH_MODEL)}
        <br />
        {optionsTexts.licence(LICENCE)}
      </p>
    </section>
  );
}
