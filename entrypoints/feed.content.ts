import { defineContentScript } from 'wxt/utils/define-content-script';
import { startContent } from '../src/extension/content/start';
import { watchedMatches } from '../src/extension/platform/sites';

export default defineContentScript({
  matches: watchedMatches(import.meta.env.MODE),
  allFrames: true,
  matchAboutBlank: true,
  runAt: 'document_idle',
  main: startContent,
});
