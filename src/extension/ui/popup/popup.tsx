import { browser } from 'wxt/browser';
import { isPaused } from '../../storage/settings/parse-settings';
import { shellTexts } from '../../texts/casework/shell-words';
import { scanTexts } from '../../texts/scan-words';
import { pauseTexts } from '../../texts/settings-words';
import { popupTexts } from '../../texts/words';
import { Pause } from '../pause';
import { useFileDrop } from '../file-drop';
import { putTexts } from '../../texts/casework/put-words';
import { intoCase, problem, scanInView, scanPageIntoCase, view } from './model';
import { PaceNotice } from './pace-notice';
import { openCasework, openScanPage, scanDropped } from './scan-page';
import { settings } from './settings';
import { SiteButton } from './site-button';
import { VideoRow } from './video-row';

const dropped = (files: readonly File[]): void => void scanDropped(files);

/** The popup: the videos of the tab, flagged ones first. */
export function Popup() {
  const over = useFileDrop(dropped);
  if (view.value === null) return <main aria-busy="true" />;
  const { headline, rows, canRescan, canScanView, notice, site, siteAnswersNotice } = view.value;
  const paused = isPaused(settings.value, Date.now());
  const inNotice = siteAnswersNotice && !paused;
  return (
    <main data-over={over}>
      <header>
        <img src="/icon/32.png" alt="" width="24" height="24" />
        <h1>{headline}</h1>
      </header>
      {problem.value && (
        <p class="problem" role="alert">
          {problem.value}
        </p>
      )}
      {paused && <Pause settings={settings.value} />}
      {notice && !paused && (
        <div class="notice">
          <p>{notice}</p>
          {inNotice && <SiteButton site={site} />}
        </div>
      )}
      {!paused && <PaceNotice />}
      {rows.length > 0 && (
        <ul class="videos">
          {rows.map((row) => (
            <VideoRow key={row.record.videoId} row={row} canRescan={canRescan && !paused} />
          ))}
        </ul>
      )}
      <p class="buttons">
        {canScanView && (
          <button type="button" onClick={() => void scanInView()}>
            {scanTexts.popupView}
          </button>
        )}
        <button type="button" onClick={() => void openScanPage()}>
          {scanTexts.popupFile}
        </button>
        <button type="button" onClick={() => void openCasework()}>
          {shellTexts.popup}
        </button>
        {canScanView && intoCase.value.current && (
          <button
            type="button"
            title={putTexts.scanInto(intoCase.value.current.name)}
            onClick={() => void scanPageIntoCase()}
          >
            {putTexts.scanPage}
          </button>
        )}
      </p>
      <footer>
        {!inNotice && <SiteButton site={site} />}
        <button type="button" onClick={() => void browser.runtime.openOptionsPage()}>
          {popupTexts.options}
        </button>
        {!paused && (
          <details class="pause">
            <summary>{pauseTexts.inPopup}</summary>
            <Pause settings={settings.value} />
          </details>
        )}
        <small>{popupTexts.private}</small>
      </footer>
    </main>
  );
}
