import * as v from 'valibot';

const SettingsSchema = v.object({
  version: v.literal(1),
  /** Host names on which the user switched Swapwatch off. */
  hostsOff: v.array(v.pipe(v.string(), v.nonEmpty())),
});

export type Settings = Readonly<v.InferOutput<typeof SettingsSchema>>;

export const DEFAULT_SETTINGS: Settings = { version: 1, hostsOff: [] };

/**
 * Settings from whatever storage holds. Every step from one version to the next belongs here; what cannot be read (damaged, or written
 * by a newer version) gives the defaults.
 */
export function parseSettings(stored: unknown): Settings {
  const result = v.safeParse(SettingsSchema, stored);
  return result.success ? result.output : DEFAULT_SETTINGS;
}

/** Settings with a host switched on or off. */
export function withHost(settings: Settings, host: string, on: boolean): Settings {
  const others = settings.hostsOff.filter((off) => off !== host);
  return { ...settings, hostsOff: on ? others : [...others, host].sort() };
}
