import { render } from 'preact';
import { browser } from 'wxt/browser';
import { welcomeTexts } from '../../texts/settings-words';
import { keepFocus } from '../keep-focus';
import { speakOurLanguage } from '../language';
import { shortcut, Welcome } from './welcome';
import '../page.css';

const SCAN_COMMAND = 'scan-video';

/** Starts the first-run page. */
export function startWelcome(): void {
  speakOurLanguage();
  document.title = welcomeTexts.title;
  render(<Welcome />, document.body);
  keepFocus(document.body);
  void browser.commands.getAll().then((commands) => {
    shortcut.value = commands.find(({ name }) => name === SCAN_COMMAND)?.shortcut ?? '';
  });
}
