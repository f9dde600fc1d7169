import { expect, test } from 'vitest';
import packageJson from '../../../../package.json';
import { CODE_VERSION } from '../../../../src/detector/verdict/code-version';

test('verdicts carry the version of the package', () => {
  expect(CODE_VERSION).toBe(packageJson.version);
});
