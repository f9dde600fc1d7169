import { render } from 'preact';
import { keepFocus } from '../keep-focus';
import { speakOurLanguage } from '../language';
import { openModel } from './model';
import { openSettings } from './settings';
import { Popup } from './popup';
import './popup.css';

/** Starts the popup in its page. */
export function startPopup(): void {
  speakOurLanguage();
  render(<Popup />, document.body);
  keepFocus(document.body);
  void openSettings();
  void openModel();
}
