import { optionsTexts } from '../../texts/settings-words';
import { feeds, hosts, revokeFeed, revokePattern, settings, switchOn, watchFeed } from './model';
import type { FeedRow } from './sites';

function FeedLine({ feed }: { readonly feed: FeedRow }) {
  const { id, name, watched, canRevoke } = feed;
  return (
    <li data-feed={id}>
      <b>{name}</b> <small>{watched ? optionsTexts.watched : optionsTexts.notWatched}</small>
      {!watched && (
        <button type="button" onClick={() => void watchFeed(id)}>
          {optionsTexts.watch(name)}
        </button>
      )}
      {watched && canRevoke && (
        <button type="button" onClick={() => void revokeFeed(id)}>
          {optionsTexts.revoke(name)}
        </button>
      )}
    </li>
  );
}

/** Where videos are watched, and where the user has switched that off. */
export function Sites() {
  return (
    <section aria-labelledby="sites">
      <h2 id="sites">{optionsTexts.sites}</h2>
      <p class="quiet">{optionsTexts.sitesExplained}</p>
      <ul class="rows">
        {feeds.value.map((feed) => (
          <FeedLine key={feed.id} feed={feed} />
        ))}
      </ul>
      {hosts.value.length > 0 && (
        <>
          <h3>{optionsTexts.hostsGranted}</h3>
          <ul class="rows">
            {hosts.value.map(({ pattern, host }) => (
              <li key={pattern}>
                <b dir="ltr">{host}</b>
                <button type="button" onClick={() => void revokePattern(pattern)}>
                  {optionsTexts.revoke(host)}
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
      {settings.value.hostsOff.length > 0 && (
        <>
          <h3>{optionsTexts.hostsOff}</h3>
          <ul class="rows">
            {settings.value.hostsOff.map((host) => (
              <li key={host}>
                <b dir="ltr">{host}</b>
                <button type="button" onClick={() => void switchOn(host)}>
                  {optionsTexts.switchOn(host)}
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
