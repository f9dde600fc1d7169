import { render } from 'preact';
import { optionsTexts } from '../../texts/settings-words';
import { keepFocus } from '../keep-focus';
import { speakOurLanguage } from '../language';
import { openModel } from './model';
import { Options } from './options';
import '../page.css';

/** Starts the options page. */
export function startOptions(): void {
  speakOurLanguage();
  document.title = optionsTexts.title;
  render(<Options />, document.body);
  keepFocus(document.body);
  void openModel();
}
