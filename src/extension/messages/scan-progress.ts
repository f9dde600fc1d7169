import type { VideoRecord } from './video-record';
import { ENOUGH_FRAMES } from './video-state';

/** How far a scan that the user asked for is. */
export interface ScanProgress {
  /** Moments whose faces were measured, of those after which no more are looked at; it may be over before, when more would change nothing. */
  readonly done: number;
  readonly planned: number;
}

/** Two frames of each burst are measured by themselves. */
const FRAMES_A_MOMENT = 2;

/** What decides it. `demanded`: the user asked for this scan. */
export type Scanned = Pick<VideoRecord, 'demanded' | 'stable' | 'state' | 'verdict' | 'problem'>;

/** Null where the user asked for none, and when it is over. */
export function scanProgress({ demanded, stable, state, verdict, problem }: Scanned): ScanProgress | null {
  if (!demanded || stable || state === 'not-assessable' || problem !== null) return null;
  const planned = ENOUGH_FRAMES / FRAMES_A_MOMENT;
  const done = Math.floor((verdict?.framesUsed ?? 0) / FRAMES_A_MOMENT);
  return done >= planned ? null : { done, planned };
}
