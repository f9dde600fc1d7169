import { defineConfig } from '@playwright/test';

// Two workers: most of what is tested is waiting for a video to play. One more try: a browser beside another on a busy machine now and then misses a deadline, or
// has no focus, for reasons that have nothing to do with what is tested; `npm test` says how many tests needed it.
export default defineConfig({
  workers: 2,
  retries: 1,
  timeout: 60_000,
  forbidOnly: Boolean(process.env['CI']),
  reporter: [['list']],
  projects: [
    { name: 'browser', testDir: 'tests/browser' },
    { name: 'build', testDir: 'tests/e2e', testMatch: 'build.setup.ts' },
    { name: 'e2e', testDir: 'tests/e2e', dependencies: ['build'] },
    { name: 'firefox', testDir: 'tests/firefox' },
  ],
});
