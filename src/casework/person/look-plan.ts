/** Which frames of a video are looked at for movement: consecutive ones from its beginning, at about 15 a second (12 to 16, by the video's own rate). */
export const MOVEMENT_LOOK = {
  startsS: [0],
  /** Frames, at most 40 s of them; at least this far apart, seconds. */
  shape: { frames: 600, minGapS: 0.061 },
} as const;
