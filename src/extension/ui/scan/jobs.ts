import type { FileScanNews, FileScanProblem } from '../../messages/file-scan';
import type { VideoRecord } from '../../messages/video-record';
import type { Moment } from '../../storage/moments/moment';

/** One file that the user gave, and how far its scan is. */
export interface Job {
  readonly scanId: string;
  readonly file: File;
  readonly state: 'waiting' | 'opening' | 'running' | 'ended' | 'failed' | 'cancelled';
  readonly burstsDone: number;
  readonly burstsPlanned: number;
  readonly record: VideoRecord | null;
  /** In the order of the media. */
  readonly moments: readonly Moment[];
  readonly problem: FileScanProblem | null;
}

export function newJob(scanId: string, file: File): Job {
  return {
    ...{ scanId, file, state: 'waiting', burstsDone: 0, burstsPlanned: 0 },
    ...{ record: null, moments: [], problem: null },
  };
}

export function isOver({ state }: Job): boolean {
  return state === 'ended' || state === 'failed' || state === 'cancelled';
}

/** The job after one more piece of news about it. What comes after its end, or about another one, changes nothing. Pure. */
export function afterNews(job: Job, news: FileScanNews): Job {
  if (news.scanId !== job.scanId || isOver(job)) return job;
  switch (news.type) {
    case 'queued':
      return job;
    case 'progress': {
      const { burstsDone, burstsPlanned, record } = news;
      return { ...job, state: burstsPlanned === 0 ? 'opening' : 'running', burstsDone, burstsPlanned, record };
    }
    case 'ended': {
      const { cancelled, record, problem } = news.outcome;
      if (cancelled) return { ...job, state: 'cancelled', record: null, moments: [] };
      return { ...job, state: record === null ? 'failed' : 'ended', record, problem };
    }
  }
}
