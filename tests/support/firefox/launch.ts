import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startDisplay } from './display';
import type { FoundFirefox } from './find';
import { connectMarionette, type Marionette } from './marionette';

/** A cold start on a busy machine. */
const START_MS = 40_000;
const LOOK_EVERY_MS = 100;
const CLOSE_MS = 5000;

/** No updates, no reports, no pages of its own, and nothing asked of any host but this machine. */
const PREFERENCES: Readonly<Record<string, boolean | number | string>> = {
  'marionette.port': 0,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.page': 0,
  'browser.aboutwelcome.enabled': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'toolkit.telemetry.enabled': false,
  'app.update.disabledForTesting': true,
  'extensions.update.enabled': false,
  'extensions.getAddons.cache.enabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'services.settings.server': 'http://127.0.0.1:9/',
  'browser.safebrowsing.update.enabled': false,
  'media.gmp-manager.updateEnabled': false,
  'media.autoplay.default': 0,
};

/** A Firefox on a display of its own in memory, with a fresh profile. */
export interface Firefox {
  readonly marionette: Marionette;
  close(): Promise<void>;
}

async function portOf(profile: string, died: () => string | null): Promise<number> {
  const file = join(profile, 'MarionetteActivePort');
  for (let waitedMs = 0; waitedMs < START_MS; waitedMs += LOOK_EVERY_MS) {
    const reason = died();
    if (reason !== null) throw new Error(`Firefox ended as it started: ${reason}`);
    const port = existsSync(file) ? Number(readFileSync(file, 'utf8')) : NaN;
    if (port > 0) return port;
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
  }
  throw new Error(`Firefox did not open its remote control within ${START_MS} ms`);
}

/** in: preferences beyond those of all tests. @throws Error that says why it did not start. */
export async function launchFirefox(
  { firefox, xvfb }: FoundFirefox,
  preferences: typeof PREFERENCES = {},
): Promise<Firefox> {
  const display = await startDisplay(xvfb);
  const profile = mkdtempSync(join(tmpdir(), 'swapwatch-firefox-'));
  const lines = Object.entries({ ...PREFERENCES, ...preferences }).map(
    ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`,
  );
  writeFileSync(join(profile, 'user.js'), lines.join('\n'));
  const child = spawn(
    firefox,
    ['--no-remote', '--marionette', '--remote-allow-system-access', '--profile', profile, 'about:blank'],
    // Firefox refuses a home that is not the user's own.
    {
      stdio: ['ignore', 'ignore', 'pipe'],
      env: { ...process.env, DISPLAY: display.name, HOME: profile, MOZ_CRASHREPORTER_DISABLE: '1' },
    },
  );
  let said = '';
  child.stderr.on('data', (bytes: Buffer) => (said = (said + bytes.toString()).slice(-2000)));
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const died = (): string | null => (child.exitCode === null && child.signalCode === null ? null : said);
  const end = async (): Promise<void> => {
    const timer = setTimeout(() => child.kill('SIGKILL'), CLOSE_MS);
    child.kill('SIGTERM');
    await exited;
    clearTimeout(timer);
    await display.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 3, retryDelay: 200 });
  };
  try {
    const marionette = await connectMarionette(await portOf(profile, died));
    return {
      marionette,
      async close() {
        marionette.close();
        await end();
      },
    };
  } catch (error) {
    await end();
    throw error;
  }
}
