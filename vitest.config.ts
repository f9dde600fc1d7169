import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/unit/**/*.test.ts', 'tests/repo/**/*.test.ts'],
    setupFiles: ['tests/support/set-up-i18n.ts'],
    testTimeout: 60_000,
  },
});
