import { render } from 'preact';
import { optionsTexts } from '../../texts/settings-words';
import { speakOurLanguage } from '../language';
import { openModel } from './model';
import { Options } from './options';
import '../page.css';

/** Starts the options page. */
export function startOptions(): void {
  speakOurLanguage();
  document.title = optionsTexts.title;
  render(<Options />, document.body);
  void openModel();
}
