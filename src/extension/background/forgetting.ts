import { browser } from 'wxt/browser';
import { openEvidence } from '../storage/evidence/evidence';
import { keepMsOf } from '../storage/seen/limits';
import { openSeen } from '../storage/seen/seen';
import { readSettings } from '../storage/settings/settings';

const FORGET = 'forget';
const DAY_MINUTES = 24 * 60;

/** Forgets what is older than the user wants things kept. */
export async function forgetOld(): Promise<void> {
  const keepMs = keepMsOf((await readSettings()).keepDays);
  const nowMs = Date.now();
  await Promise.all([openEvidence().prune(nowMs, keepMs), openSeen().prune(nowMs, keepMs)]);
}

/** Forgets all that is stored about videos. */
export async function forgetAll(): Promise<void> {
  await Promise.all([openEvidence().removeAll(), openSeen().forgetAll()]);
}

/** Forgets what is old once a day, and after each start of the browser. */
export function listenToForgetting(): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === FORGET) void forgetOld();
  });
  browser.runtime.onStartup.addListener(() => void forgetOld());
  browser.runtime.onInstalled.addListener(
    () => void browser.alarms.create(FORGET, { delayInMinutes: DAY_MINUTES, periodInMinutes: DAY_MINUTES }),
  );
}
