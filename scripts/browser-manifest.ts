import type { UserManifest } from 'wxt';
import { watchedMatches } from '../src/extension/platform/sites';

/** Builds are made for these; Edge and Brave run the one for Chromium. */
export const BROWSERS = ['chrome', 'firefox'] as const;
export type BuildBrowser = (typeof BROWSERS)[number];

/** Oldest browsers whose engines have all that the code uses; scripts are compiled down to no less. */
export const BUILD_TARGET: Readonly<Record<BuildBrowser, string>> = { chrome: 'chrome120', firefox: 'firefox132' };

/** Permissions that only one browser knows. */
export const OWN_PERMISSIONS: Readonly<Record<BuildBrowser, readonly 'offscreen'[]>> = {
  chrome: ['offscreen'],
  firefox: [],
};

/** What the manifest for one browser says beyond what all say. in: Vite's mode */
export function browserManifest(browser: BuildBrowser, mode: string): UserManifest {
  if (browser === 'chrome') {
    return {
      minimum_chrome_version: '130',
      incognito: 'split',
      web_accessible_resources: [
        { resources: ['bridge.html'], matches: watchedMatches(mode) },
        { resources: ['bridge.html'], matches: ['*://*/*'], use_dynamic_url: true },
      ],
    };
  }
  return {
    // A page and not a list of scripts, since the detector's worker wants a document that starts it.
    background: { page: 'background-page.html' },
    // Firefox has no split mode: what is seen in private windows would be kept with all else.
    incognito: 'not_allowed',
    browser_specific_settings: {
      gecko: {
        id: 'swapwatch@swapwatch',
        // The first with requestVideoFrameCallback.
        strict_min_version: '132.0',
        data_collection_permissions: { required: ['none'] },
      },
    },
  };
}
