import * as v from 'valibot';
import { KEEP_DAYS, ON_BATTERY, QUIET } from '../../messages/preferences';

/** Stored in place of "until resumed", since storage keeps JSON. */
const STORED_FOREVER = -1;

const Hosts = v.array(v.pipe(v.string(), v.nonEmpty()));
/** Milliseconds since 1970, `Infinity` for "until resumed". */
const PausedUntil = v.pipe(
  v.nullable(v.pipe(v.number(), v.minValue(STORED_FOREVER))),
  v.transform((stored) => (stored === STORED_FOREVER ? Infinity : stored)),
);

const SettingsSchema = v.object({
  version: v.literal(2),
  /** Host names on which the user switched Swapwatch off. */
  hostsOff: Hosts,
  pausedUntilMs: PausedUntil,
  quiet: v.picklist(QUIET),
  keepDays: v.picklist(KEEP_DAYS),
  onBattery: v.picklist(ON_BATTERY),
});
const Version1 = v.object({ version: v.literal(1), hostsOff: Hosts });

export type Settings = Readonly<v.InferOutput<typeof SettingsSchema>>;
/** Settings as storage holds them: JSON. */
export type StoredSettings = Readonly<v.InferInput<typeof SettingsSchema>>;

export const DEFAULT_SETTINGS: Settings = {
  version: 2,
  hostsOff: [],
  pausedUntilMs: null,
  quiet: 'all',
  keepDays: 30,
  onBattery: 'slow',
};

/**
 * Settings from whatever storage holds. Every step from one version to the next belongs here; what cannot be read (damaged, or written
 * by a newer version) gives the defaults.
 */
export function parseSettings(stored: unknown): Settings {
  const result = v.safeParse(SettingsSchema, stored);
  if (result.success) return result.output;
  const first = v.safeParse(Version1, stored);
  return first.success ? { ...DEFAULT_SETTINGS, hostsOff: first.output.hostsOff } : DEFAULT_SETTINGS;
}

/** The reverse of `parseSettings`. */
export function storedSettings(settings: Settings): StoredSettings {
  const { pausedUntilMs } = settings;
  return { ...settings, pausedUntilMs: pausedUntilMs === Infinity ? STORED_FOREVER : pausedUntilMs };
}

/** Settings with a host switched on or off. */
export function withHost(settings: Settings, host: string, on: boolean): Settings {
  const others = settings.hostsOff.filter((off) => off !== host);
  return { ...settings, hostsOff: on ? others : [...others, host].sort() };
}

/** Settings with those preferences that `chosen` names. */
export function withPreferences(
  settings: Settings,
  chosen: { [Name in 'quiet' | 'keepDays' | 'onBattery']?: Settings[Name] | undefined },
): Settings {
  const { quiet = settings.quiet, keepDays = settings.keepDays, onBattery = settings.onBattery } = chosen;
  return { ...settings, quiet, keepDays, onBattery };
}

/** True while nothing is to be looked at by itself. in: now, milliseconds since 1970 */
export function isPaused({ pausedUntilMs }: Pick<Settings, 'pausedUntilMs'>, nowMs: number): boolean {
  return pausedUntilMs !== null && nowMs < pausedUntilMs;
}
