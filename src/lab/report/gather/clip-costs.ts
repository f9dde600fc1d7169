import { join } from 'node:path';
import { startHeadless } from '../../../headless/start';
import type { Clip } from '../../data/clip';
import type { ClipCost } from '../figures/cost-figures';

const BURSTS = [1, 2, 4, 8];

/**
 * Times looks at a few clips spread over the data, one at a time, by the detector that ships; what the first look costs more (engines warm up) is not
 * counted. Clips that cannot be looked at give nothing.
 */
export async function clipCosts(
  clips: readonly Clip[],
  count: number,
  dataFolder: string,
  say: (line: string) => void,
): Promise<ClipCost[]> {
  const chosen = Array.from(
    { length: Math.min(count, clips.length) },
    (_, i) => clips[Math.floor((i * clips.length) / count)]!,
  );
  if (chosen.length === 0) return [];
  const headless = await startHeadless({ jobs: 1, model: null, say });
  try {
    const look = (clip: Clip, bursts: number) =>
      headless.scan(join(dataFolder, clip.file), { bursts, wantFeatures: true });
    await look(chosen[0]!, 1);
    const costs: ClipCost[] = [];
    for (const clip of chosen) {
      for (const bursts of BURSTS) {
        const { reports, elapsedMs, problem } = await look(clip, bursts);
        if (problem !== null) {
          say(`report: ${clip.id} cannot be timed: ${problem.code}: ${problem.detail}`);
          break;
        }
        if (reports.length > 0) costs.push({ frames: reports.length, elapsedMs });
      }
    }
    return costs;
  } finally {
    await headless.close();
  }
}
