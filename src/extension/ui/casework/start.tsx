import { effect } from '@preact/signals';
import { render } from 'preact';
import { keepFocus } from '../keep-focus';
import { speakOurLanguage } from '../language';
import { openCaseData, showCase } from './model/case-data';
import { followAddress, route } from './route';
import { Shell } from './shell';
import '../page.css';
import './casework.css';

/** Starts the page on which cases are worked. */
export function startCasework(): void {
  speakOurLanguage();
  followAddress();
  openCaseData();
  effect(() => showCase(route.value.view === 'cases' ? null : route.value.caseId));
  render(<Shell />, document.body);
  keepFocus(document.body);
}
