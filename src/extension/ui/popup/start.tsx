import { render } from 'preact';
import { openModel } from './model';
import { Popup } from './popup';
import './popup.css';

/** Starts the popup in its page. */
export function startPopup(): void {
  render(<Popup />, document.body);
  void openModel();
}
