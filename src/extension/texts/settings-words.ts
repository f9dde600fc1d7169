import { messages, numberText, plural, t, timeText } from './translate';
import { menuTexts } from './words';

/** "Swapwatch is paused until 10:15." in: milliseconds since 1970, `Infinity` for "until resumed" */
export function pausedText(untilMs: number): string {
  return untilMs === Infinity ? t('toolbar_paused') : t('toolbar_paused_until', timeText(untilMs));
}

export const pauseTexts = Object.assign(
  messages({
    title: 'pause_title',
    explained: 'pause_explained',
    forever: 'pause_forever',
    resume: 'pause_resume',
    inPopup: 'popup_pause',
  }),
  {
    /** in: whole minutes; whole hours are said as hours */
    minutes: (minutes: number) =>
      minutes % 60 === 0 ? plural('pause_hours', minutes / 60) : plural('pause_minutes', minutes),
  },
);

export const optionsTexts = Object.assign(
  messages({
    title: 'options_title',
    sites: 'options_sites',
    sitesExplained: 'options_sites_explained',
    watched: 'options_site_watched',
    notWatched: 'options_site_not_watched',
    hostsGranted: 'options_hosts_granted',
    hostsOff: 'options_hosts_off',
    badges: 'options_badges',
    badgesAll: 'options_badges_all',
    badgesSigns: 'options_badges_signs',
    badgesExplained: 'options_badges_explained',
    battery: 'options_battery',
    batterySlow: 'options_battery_slow',
    batterySame: 'options_battery_same',
    memory: 'options_memory',
    memoryExplained: 'options_memory_explained',
    keep: 'options_keep',
    forget: 'options_forget',
    forgetSure: 'options_forget_sure',
    forgotten: 'options_forgotten',
    language: 'options_language',
    languageExplained: 'options_language_explained',
    keyboard: 'options_keyboard',
    keyboardExplained: 'options_keyboard_explained',
    noShortcut: 'options_keyboard_none',
    about: 'options_about',
    privacy: 'options_privacy',
    limits: 'options_limits',
    failed: 'options_failed',
  }),
  {
    watch: (site: string) => t('options_site_watch', site),
    revoke: (site: string) => t('options_site_revoke', site),
    switchOn: (host: string) => t('options_host_on', host),
    days: (days: number) => plural('options_days', days),
    /** in: bytes */
    size: (bytes: number) => t('options_size', sizeText(bytes)),
    version: (version: string) => t('options_version', version),
    model: (id: string) => t('options_model', id),
    licence: (name: string) => t('options_licence', name),
  },
);

const MEGABYTE = 1_000_000;

function sizeText(bytes: number): string {
  const unit = { style: 'unit', unit: 'megabyte', maximumFractionDigits: 1 } as const;
  return numberText(bytes / MEGABYTE, unit);
}

export const welcomeTexts = Object.assign(
  messages({
    title: 'welcome_title',
    does: 'welcome_does',
    private: 'welcome_private',
    limits: 'welcome_limits',
    noProof: 'welcome_no_proof',
    feeds: 'welcome_feeds',
    watch: 'welcome_watch',
    watchExplained: 'welcome_watch_explained',
    watching: 'welcome_watching',
    refused: 'welcome_refused',
    without: 'welcome_without',
  }),
  {
    /** in: the keyboard shortcut, empty where none is set */
    withoutExplained: (shortcut: string) =>
      shortcut === ''
        ? t('welcome_without_menu', menuTexts.scan)
        : t('welcome_without_explained', menuTexts.scan, shortcut),
  },
);
