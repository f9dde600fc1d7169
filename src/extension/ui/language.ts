import { spokenIn } from '../texts/translate';

/** Says of this page of the extension in which language its words are, and which way they run. */
export function speakOurLanguage(): void {
  Object.assign(document.documentElement, spokenIn());
}
