/**
 * Where a verdict comes from. `here`: measured on this video, now. `same-media`: taken over from an earlier time at which the same media was measured.
 */
export const KNOWN = ['here', 'same-media'] as const;
export type Known = (typeof KNOWN)[number];

/** What is known of a video from earlier. */
export interface Earlier {
  readonly known: Known;
  /** When the earlier one was measured, milliseconds since 1970; null exactly for `here`. */
  readonly measuredAtMs: number | null;
}

export const NOTHING_EARLIER: Earlier = { known: 'here', measuredAtMs: null };
