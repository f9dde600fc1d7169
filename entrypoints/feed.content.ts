import { defineContentScript } from 'wxt/utils/define-content-script';
import { startContent } from '../src/extension/content/start';

// Registered for what the user granted (background/injection.ts); the manifest itself names no page.
export default defineContentScript({ registration: 'runtime', main: startContent });
