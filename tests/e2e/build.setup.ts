import { expect, test as setup } from '@playwright/test';
import { buildExtension } from '../../scripts/demo/build-extension';
import { EXTENSION, ROOT } from './built';

setup.setTimeout(180_000);

setup('the extension is built for tests', () => {
  expect(buildExtension(ROOT)).toBe(EXTENSION.local);
});

setup('the extension is built as it ships', () => {
  expect(buildExtension(ROOT, 'production')).toBe(EXTENSION.production);
});
