import { effect } from '@preact/signals';
import { render } from 'preact';
import { tell } from '../../platform/tell';
import { keepFocus } from '../keep-focus';
import { speakOurLanguage } from '../language';
import { listOf } from './items/list-state';
import { openCaseData, showCase } from './model/case-data';
import { followAddress, route } from './route';
import { Shell } from './shell';
import '../page.css';
import './casework.css';

/** Starts the page on which cases are worked. */
export function startCasework(): void {
  speakOurLanguage();
  // The browser would fetch a dictionary from its maker, and may send what is written here to a spelling service: notes on a case go nowhere.
  document.body.spellcheck = false;
  followAddress();
  openCaseData();
  effect(() => {
    const caseId = route.value.view === 'cases' ? null : route.value.caseId;
    showCase(caseId);
    if (caseId === null) return;
    listOf(caseId);
    // Where "add to case" on pages, in the popup and in the menu puts videos from now on; an address of no case of ours is refused.
    tell<'case.current'>({ type: 'case.current', caseId }).catch(() => undefined);
  });
  render(<Shell />, document.body);
  keepFocus(document.body);
}
