import type { LlrInterval } from '../../../casework/interval/llr-interval';
import type { ItemRecord } from '../../../casework/model/records';
import { likelihoodOf } from '../../../detector/classifier/likelihood-ratio';
import type { Clip } from '../../data/clip';

/** What a clip's ranking rests on: the bounded log10 likelihood ratio and its interval over bursts; null where it got no verdict, or too little tells the spread. */
export interface Judged {
  readonly llr: number;
  readonly interval: LlrInterval | null;
}

/** A clip as a done item of a case, as far as the ranking reads it. in  when it was added: decides between items that are alike in all else */
export function asItem(clip: Clip, judged: Judged | null, addedAtMs: number): ItemRecord {
  const llr = judged?.llr ?? null;
  return {
    itemId: clip.id,
    caseId: 'lab',
    sourceId: 'lab',
    accountId: null,
    name: clip.file,
    addedAtMs,
    origin: { pageUrl: null, mediaUrl: null, post: null, file: { path: clip.file, modifiedAtMs: null } },
    state: 'done',
    attempts: 1,
    problem: null,
    bytes: null,
    result: {
      verdict: {
        status: llr === null ? 'not-assessable' : 'assessed',
        reason: llr === null ? 'outside-validated-range' : null,
        llr,
        likelihood: llr === null ? null : likelihoodOf(llr),
        band: llr === null ? null : 'inconclusive',
        framesUsed: 0,
        framesRejected: 0,
        tracks: [],
        contributions: [],
        modelId: 'held-out',
        featureSchemaId: 'held-out',
        codeVersion: 'held-out',
      },
      llrLow: judged?.interval?.low ?? null,
      llrHigh: judged?.interval?.high ?? null,
      pixels: 'file',
      startedAtMs: 0,
      endedAtMs: 0,
      durationS: null,
      widthPx: null,
      heightPx: null,
      codec: null,
      prints: [],
      thumbnailSha256: null,
      evidenceSha256: null,
      takenFromItemId: null,
      credentials: null,
    },
    label: null,
    note: '',
    reviewedAtMs: null,
  };
}
