import { BURST_FRAMES } from '../features/family';
import { MIN_BURST_GAP_S } from './burst-gap';

/** What those who sample videos must know of bursts: so many frames, at least so far apart (seconds). */
export const BURST_SHAPE = { frames: BURST_FRAMES, minGapS: MIN_BURST_GAP_S } as const;
