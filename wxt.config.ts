import { readdirSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import preact from '@preact/preset-vite';
import { defineConfig, type WxtHooks } from 'wxt';
import { BUILD_TARGET, OWN_PERMISSIONS, browserManifest, type BuildBrowser } from './scripts/browser-manifest';
import { grantedMatches, LOCAL_MODE } from './src/extension/platform/sites';
import { modelId } from './scripts/model-id';
import { opencv } from './scripts/vite/opencv';
import { SCRIPT_POLICY } from './scripts/vite/script-policy';

const ENGINES = join(import.meta.dirname, '.cache', 'engines');

/** Files of the engines go into the package under `engines/`; they are built at set-up and never committed. */
const stageEngines: WxtHooks['build:publicAssets'] = (_wxt, files) => {
  for (const entry of readdirSync(ENGINES, { withFileTypes: true, recursive: true })) {
    if (!entry.isFile()) continue;
    const absoluteSrc = join(entry.parentPath, entry.name);
    files.push({ absoluteSrc, relativeDest: join('engines', relative(ENGINES, absoluteSrc)) });
  }
};

const LOCALES = join(import.meta.dirname, 'src', 'extension', 'texts', 'locales');

/** The words in each language go where the browser looks for them. */
const stageLocales: WxtHooks['build:publicAssets'] = (_wxt, files) => {
  for (const name of readdirSync(LOCALES)) {
    files.push({
      absoluteSrc: join(LOCALES, name),
      relativeDest: join('_locales', basename(name, '.json'), 'messages.json'),
    });
  }
};

/** Files of any host, since the user may grant any; what is opened of them goes through one gate: docs/decisions/media-gate.md */
const MEDIA_SOURCES = 'https:';
const LOCAL_SOURCES = 'http://localhost:* http://127.0.0.1:*';

/** No code but our own. */
function securityPolicy(mode: string): string {
  const media = mode === LOCAL_MODE ? `${MEDIA_SOURCES} ${LOCAL_SOURCES}` : MEDIA_SOURCES;
  return [
    "default-src 'self'",
    SCRIPT_POLICY,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' blob: data:",
    `connect-src 'self' ${media}`,
    "media-src 'self' blob:",
  ].join('; ');
}

export default defineConfig({
  imports: false,
  outDir: '.output',
  hooks: {
    'build:publicAssets': async (wxt, files) => {
      await stageEngines(wxt, files);
      await stageLocales(wxt, files);
    },
  },
  vite: ({ browser }) => ({
    define: { 'import.meta.env.SWAPWATCH_MODEL': JSON.stringify(modelId(import.meta.dirname)) },
    plugins: [preact(), opencv()],
    worker: { format: 'es', plugins: () => [opencv()] },
    build: { target: BUILD_TARGET[browser as BuildBrowser] },
  }),
  manifest: ({ mode, browser }) => ({
    name: '__MSG_extension_name__',
    description: '__MSG_extension_description__',
    default_locale: 'en',
    permissions: [
      'activeTab',
      'alarms',
      'contextMenus',
      'scripting',
      'storage',
      ...OWN_PERMISSIONS[browser as BuildBrowser],
    ],
    host_permissions: grantedMatches(mode),
    optional_host_permissions: ['*://*/*'],
    action: { default_title: '__MSG_extension_name__' },
    commands: {
      'next-badge': { suggested_key: { default: 'Alt+Shift+J' }, description: '__MSG_command_next_badge__' },
      'scan-video': { suggested_key: { default: 'Alt+Shift+S' }, description: '__MSG_menu_scan__' },
    },
    icons: { 16: 'icon/16.png', 32: 'icon/32.png', 48: 'icon/48.png', 128: 'icon/128.png' },
    content_security_policy: { extension_pages: securityPolicy(mode) },
    ...browserManifest(browser as BuildBrowser, mode),
  }),
});
