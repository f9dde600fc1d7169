import { messages, numberText, t } from '../translate';

/** Words of the bar that controls the scan of an account's page. */
export const barTexts = Object.assign(
  messages({
    name: 'case_bar_name',
    start: 'case_bar_start',
    pause: 'case_bar_pause',
    resume: 'case_bar_resume',
    stop: 'case_bar_stop',
    close: 'case_bar_close',
    lost: 'case_bar_lost',
  }),
  {
    ready: (name: string) => t('case_bar_ready', name),
    running: (name: string, added: number, looking: number) =>
      t('case_bar_running', name, numberText(added), numberText(looking)),
    rate: (seconds: number) => t('case_bar_rate', numberText(seconds)),
    ended: (added: number, name: string) => t('case_bar_ended', numberText(added), name),
    stopped: (added: number, name: string) => t('case_bar_stopped', numberText(added), name),
  },
);

/** Why the scan rests. */
export const pausedTexts = messages({
  user: 'case_bar_paused_by_you',
  scrolled: 'case_bar_paused_scrolled',
  hidden: 'case_bar_paused_hidden',
});
