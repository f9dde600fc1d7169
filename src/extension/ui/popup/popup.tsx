import { popupTexts } from '../../texts/words';
import { grantSite, problem, switchSite, view } from './model';
import { VideoRow } from './video-row';

/** The popup: the videos of the tab, flagged ones first. */
export function Popup() {
  if (view.value === null) return <main aria-busy="true" />;
  const { headline, rows, canRescan, notice, site } = view.value;
  return (
    <main>
      <header>
        <img src="/icon/32.png" alt="" width="24" height="24" />
        <h1>{headline}</h1>
      </header>
      {problem.value && (
        <p class="problem" role="alert">
          {problem.value}
        </p>
      )}
      {notice && <p class="notice">{notice}</p>}
      {rows.length > 0 && (
        <ul class="videos">
          {rows.map((row) => (
            <VideoRow key={row.record.videoId} row={row} canRescan={canRescan} />
          ))}
        </ul>
      )}
      <footer>
        {site?.kind === 'switch' && (
          <button type="button" onClick={() => void switchSite(site.on)}>
            {site.label}
          </button>
        )}
        {site?.kind === 'grant' && (
          <button type="button" onClick={() => void grantSite()}>
            {site.label}
          </button>
        )}
        <small>{popupTexts.private}</small>
      </footer>
    </main>
  );
}
