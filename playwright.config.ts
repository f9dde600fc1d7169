import { defineConfig } from '@playwright/test';

const CASEWORK = /casework[^/]*\.spec\.ts$/;

// One worker: two cores are shared with the browser under test, and what is measured in time must not compete with itself. `npm test` gives two to the
// projects in which nothing hangs on time.
// One more try: a browser on a busy machine now and then misses a deadline that has nothing to do with what is tested; `npm test` says
// how many tests needed it.
export default defineConfig({
  workers: 1,
  retries: 1,
  timeout: 60_000,
  forbidOnly: Boolean(process.env['CI']),
  reporter: [['list']],
  projects: [
    { name: 'browser', testDir: 'tests/browser' },
    { name: 'e2e', testDir: 'tests/e2e', testIgnore: CASEWORK },
    { name: 'casework', testDir: 'tests/e2e', testMatch: CASEWORK },
    { name: 'firefox', testDir: 'tests/firefox' },
  ],
});
