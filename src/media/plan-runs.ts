import type { EncodedPacket, EncodedPacketSink } from 'mediabunny';

/** A stretch to decode in one go. */
export interface Run {
  /** Where decoding begins, a packet that needs none before it. */
  readonly start: EncodedPacket;
  /** What is wanted from it, seconds, rising. */
  readonly timesS: readonly number[];
}

/**
 * How to reach `timesS` (rising, seconds of the media) with little decoding: a new run begins only at a packet whose bytes prove it a key
 * frame (IDR), never where just the container says so. That keeps clips cut by stream copy right, whose later "key frames" lean on
 * pictures before them. Before the first proven one, decoding begins at the track's first packet. Empty when the track is.
 */
export async function planRuns(sink: EncodedPacketSink, timesS: readonly number[]): Promise<Run[]> {
  const runs: { start: EncodedPacket; timesS: number[] }[] = [];
  const first = await sink.getFirstPacket();
  if (!first) return [];
  for (const timeS of timesS) {
    const start = (await sink.getKeyPacket(timeS, { verifyKeyPackets: true })) ?? first;
    const run = runs.at(-1);
    // The times of a run may lie behind the next key frame by a hair; starting there again would only repeat a picture.
    if (run && start.sequenceNumber <= run.start.sequenceNumber) run.timesS.push(timeS);
    else runs.push({ start, timesS: [timeS] });
  }
  return runs;
}
