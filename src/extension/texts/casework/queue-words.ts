import { messages, numberText, plural, t } from '../translate';

/** Words about the scans of a case that are under way. */
export const queueTexts = Object.assign(
  messages({
    title: 'case_queue_title',
    paused: 'case_queue_paused',
    unknownTime: 'case_queue_unknown_time',
    pause: 'case_queue_pause',
    resume: 'case_queue_resume',
  }),
  {
    progress: (done: number, all: number) => t('case_queue_progress', numberText(done), numberText(all)),
    /** in: seconds; said in minutes, from two hours on in hours */
    timeLeft: (seconds: number) => {
      const minutes = Math.max(1, Math.round(seconds / 60));
      return minutes < 120
        ? plural('case_queue_minutes_left', minutes)
        : plural('case_queue_hours_left', Math.round(minutes / 60));
    },
    retry: (count: number) => plural('case_queue_retry', count),
    elsewhere: (count: number) => plural('case_queue_elsewhere_count', count),
    toFetch: (count: number) => t('case_queue_to_fetch_count', numberText(count)),
  },
);
