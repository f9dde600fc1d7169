import { join } from 'node:path';
import { isPassing, type FileScan } from '../../headless/file-scan';
import type { Headless } from '../../headless/start';
import type { Clip } from '../data/clip';
import type { Progress } from './progress';

/** What a clip of known bytes told; `problem` in words, null for none. */
export interface ScannedClip {
  readonly sha256: string;
  readonly reports: FileScan['reports'];
  readonly problem: string | null;
}

/** Where clips lie, how many are looked at at a time, and what is asked of the detector. */
export interface ClipScanOptions {
  readonly dataFolder: string;
  readonly jobs: number;
  readonly wish: Parameters<Headless['scan']>[1];
}

/**
 * Has the detector look at clips and gives what it told to `keep`. A clip that fails is reported and the rest goes on; what may pass by itself (a crashed page)
 * is not kept, so the next run tries again.
 * out  how many clips gave nothing that could be kept
 */
export async function scanClips(
  clips: readonly Clip[],
  scanner: Pick<Headless, 'scan'>,
  progress: Progress,
  { dataFolder, jobs, wish }: ClipScanOptions,
  keep: (scanned: ScannedClip) => void,
): Promise<number> {
  const waiting = [...clips];
  let failed = 0;
  const look = async (clip: Clip): Promise<string | null> => {
    const { sha256, problem, reports } = await scanner.scan(join(dataFolder, clip.file), wish);
    if (sha256 === null) return problem?.detail ?? 'the file cannot be read';
    if (sha256 !== clip.sha256) return `the file's SHA-256 is ${sha256}, the manifest says ${clip.sha256}`;
    const why = problem && `${problem.code}: ${problem.detail}`;
    if (problem !== null && isPassing(problem.code)) return why;
    keep({ sha256, reports, problem: why });
    return null;
  };
  const work = async (): Promise<void> => {
    for (let clip = waiting.shift(); clip !== undefined; clip = waiting.shift()) {
      const why = await look(clip);
      if (why !== null) failed += 1;
      progress.step(clip.id, why ?? undefined);
    }
  };
  await Promise.all(Array.from({ length: Math.min(jobs, clips.length) }, work));
  return failed;
}
