import { defineBackground } from 'wxt/utils/define-background';
import { startBackground } from '../src/extension/background/start';

/** Chromium's service worker; Firefox has `background-page` in its place. */
export default defineBackground({ exclude: ['firefox'], main: startBackground });
