import { render } from 'preact';
import { keepFocus } from '../keep-focus';
import { speakOurLanguage } from '../language';
import { openModel } from './model';
import { ScanPage } from './scan-page';
import './scan.css';
import './timeline.css';

/** Starts the page on which files are scanned and results are shown. */
export function startScanPage(): void {
  speakOurLanguage();
  render(<ScanPage />, document.body);
  keepFocus(document.body);
  openModel();
}
