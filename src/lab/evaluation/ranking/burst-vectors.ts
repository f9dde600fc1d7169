import type { BurstVectors, TrackVectors } from '../../../casework/interval/track-vectors';
import { BURST_FRAMES } from '../../../detector/features/family';
import { continuesBurst } from '../../../detector/bursts/burst-gap';
import type { ExtractedClip } from '../../extraction/clip-record';

/**
 * What the bursts of a clip said of the faces that were judged, as the casework keeps it while it measures.
 * The lab keeps times, not bursts: a burst begins where pictures with faces stop following each other, or after six of them. Of bursts that lie side by
 * side, a picture without a face shifts the borders of those after it; what is drawn then is still six pictures in a row.
 * in   what was measured; ids of the tracks that were judged
 */
export function burstVectors({ record, rows, burstRows }: ExtractedClip, judged: ReadonlySet<number>): TrackVectors[] {
  const burstAt = burstNumbers(record.faces.map(({ mediaTimeS }) => mediaTimeS));
  const tracks = new Map<number, Map<number, BurstVectors>>();
  for (const { trackId, mediaTimeS, row, burstRow } of record.faces) {
    if (!judged.has(trackId) || (row === null && burstRow === null)) continue;
    const byBurst = tracks.get(trackId) ?? new Map<number, BurstVectors>();
    tracks.set(trackId, byBurst);
    const burst = burstAt.get(mediaTimeS)!;
    const before = byBurst.get(burst);
    byBurst.set(burst, {
      frames: plus(before?.frames, row === null ? null : rows[row]!),
      bursts: plus(before?.bursts, burstRow === null ? null : burstRows[burstRow]!),
    });
  }
  return [...tracks].map(([trackId, byBurst]) => ({ trackId, byBurst }));
}

type Sum = BurstVectors['frames'];

function plus(before: Sum | undefined, vector: Float64Array | null): Sum {
  const { sum, count } = before ?? { sum: null, count: 0 };
  if (vector === null) return { sum, count };
  return { sum: sum === null ? vector : sum.map((value, i) => value + vector[i]!), count: count + 1 };
}

/** Number of the burst at every time. */
function burstNumbers(timesS: readonly number[]): Map<number, number> {
  const numbers = new Map<number, number>();
  let [burst, frames, lastS] = [-1, BURST_FRAMES, -Infinity];
  for (const timeS of [...new Set(timesS)].sort((a, b) => a - b)) {
    if (frames === BURST_FRAMES || !continuesBurst(timeS - lastS)) {
      burst += 1;
      frames = 0;
    }
    frames += 1;
    lastS = timeS;
    numbers.set(timeS, burst);
  }
  return numbers;
}
