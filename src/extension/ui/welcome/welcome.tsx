import { signal } from '@preact/signals';
import { browser } from 'wxt/browser';
import { FEED_IDS, FEEDS, originsOf, type FeedId } from '../../platform/sites';
import { welcomeTexts } from '../../texts/settings-words';
import { popupTexts } from '../../texts/words';

const chosen = signal<readonly FeedId[]>(FEED_IDS);
/** Keys of the shortcut that scans a video; empty where none is set. */
export const shortcut = signal('');
const status = signal('');

function tick(id: FeedId, on: boolean): void {
  chosen.value = FEED_IDS.filter((feed) => (feed === id ? on : chosen.value.includes(feed)));
}

/** Asks the browser to ask the user; must be called straight from a click. */
async function watchFeeds(): Promise<void> {
  const isGranted = await browser.permissions.request({ origins: originsOf(chosen.value) }).catch(() => false);
  status.value = isGranted ? welcomeTexts.watching : welcomeTexts.refused;
}

/** The first-run page: what Swapwatch can and cannot do, and a way to begin. */
export function Welcome() {
  return (
    <main>
      <header>
        <img src="/icon/128.png" alt="" width="64" height="64" />
        <h1>{welcomeTexts.title}</h1>
      </header>
      <p>{welcomeTexts.does}</p>
      <p>{welcomeTexts.private}</p>
      <p>{welcomeTexts.limits}</p>
      <p>{welcomeTexts.noProof}</p>
      <section>
        <fieldset>
          <legend>
            <h2>{welcomeTexts.feeds}</h2>
          </legend>
          <div class="ticks">
            {FEEDS.map(({ id, name }) => (
              <label key={id}>
                <input
                  type="checkbox"
                  name={id}
                  checked={chosen.value.includes(id)}
                  onChange={({ currentTarget }) => tick(id, currentTarget.checked)}
                />{' '}
                <span>{name}</span>
              </label>
            ))}
          </div>
        </fieldset>
        <p class="buttons">
          <button
            type="button"
            class="main"
            disabled={chosen.value.length === 0}
            aria-describedby="asked"
            onClick={() => void watchFeeds()}
          >
            {welcomeTexts.watch}
          </button>
          <button type="button" onClick={() => void browser.runtime.openOptionsPage()}>
            {popupTexts.options}
          </button>
        </p>
        <p class="quiet" id="asked">
          {welcomeTexts.watchExplained}
        </p>
        <p class="status" role="status">
          {status.value}
        </p>
      </section>
      <section aria-labelledby="without">
        <h2 id="without">{welcomeTexts.without}</h2>
        <p>{welcomeTexts.withoutExplained(shortcut.value)}</p>
      </section>
    </main>
  );
}
