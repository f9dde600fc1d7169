export const QUIET = ['all', 'signs-only'] as const;
/** Which badges show by themselves: every one, or those that say signs of manipulation. */
export type Quiet = (typeof QUIET)[number];

export const ON_BATTERY = ['slow', 'same'] as const;
/** Whether fewer pictures are looked at while the machine runs on battery. */
export type OnBattery = (typeof ON_BATTERY)[number];

/** What was seen is forgotten after so many days. */
export const KEEP_DAYS = [1, 7, 30, 90] as const;
