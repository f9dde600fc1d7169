import type { VideoVerdict } from '../../detector/verdict/verdict';

/**
 * Which verdict stands when a new one comes in for the same video. The worker forgets its streams when it is stopped (idle, crash), and
 * then starts to count again: a verdict on fewer frames never pushes out an assessed one on more.
 */
export function keepVerdict(standing: VideoVerdict | null, next: VideoVerdict | null): VideoVerdict | null {
  if (next === null) return standing;
  if (standing === null || standing.status !== 'assessed') return next;
  return next.status === 'assessed' && next.framesUsed >= standing.framesUsed ? next : standing;
}
