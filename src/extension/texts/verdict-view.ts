import type { VideoVerdict } from '../../detector/verdict/verdict';
import {
  bandSentences,
  bandTexts,
  blockedTexts,
  earlierText,
  firstImpressionTexts,
  framesText,
  groupTexts,
  likelihoodText,
  paceTexts,
  panelTexts,
  reasonTexts,
  stateTexts,
} from './words';
import { problemText } from './scan-words';
import type { Earlier } from '../messages/known';
import type { SlowedBy } from '../messages/pace';
import type { RecordProblem } from '../messages/video-record';
import type { VideoState } from '../messages/video-state';

export type Tone = 'looking' | 'no-sign' | 'inconclusive' | 'suspicious' | 'strong' | 'not-assessable';

/** What is known of a video, for whoever shows it. */
export interface Known extends Earlier {
  readonly state: VideoState;
  readonly verdict: VideoVerdict | null;
  readonly problem: RecordProblem | null;
  /** The user asked for a scan of a video that does not play. */
  readonly waitsToPlay: boolean;
  /** The verdict is settled. */
  readonly stable: boolean;
  /** Why the video is looked at less often than usual; null where it is not, and where nothing is known of it. */
  readonly slowedBy: SlowedBy | null;
}

/** All that badge, panel and popup say about a video. */
export interface VerdictView {
  readonly tone: Tone;
  /** On the badge. */
  readonly text: string;
  /** For screen readers: the badge's text and what it means. */
  readonly label: string;
  /** In the panel, one paragraph each. */
  readonly sentences: readonly string[];
  /** Family groups, the strongest first; `share` of the largest in [-1, 1], positive = towards manipulation. */
  readonly reasons: readonly { readonly text: string; readonly direction: string; readonly share: number }[];
  readonly frames: string | null;
}

/** A contribution smaller than this moves no one. log10 likelihood ratio. */
const NEGLIGIBLE_LLR = 0.05;
/** Bars are drawn on at least this scale, so that small contributions look small. log10 likelihood ratio. */
const FULL_BAR_LLR = 0.3;

function reasonsOf(verdict: VideoVerdict): VerdictView['reasons'] {
  const sorted = [...verdict.contributions].sort((a, b) => Math.abs(b.llr) - Math.abs(a.llr));
  const largest = Math.max(FULL_BAR_LLR, ...sorted.map(({ llr }) => Math.abs(llr)));
  return sorted.map(({ group, llr }) => {
    const sided = llr > 0 ? panelTexts.towards : panelTexts.away;
    return {
      text: groupTexts[group],
      direction: Math.abs(llr) < NEGLIGIBLE_LLR ? panelTexts.neither : sided,
      share: llr / largest,
    };
  });
}

/** Why nothing can be said, as a sentence. */
function whyNot({ problem, verdict }: Pick<Known, 'problem' | 'verdict'>): string {
  if (problem?.kind === 'blocked') return blockedTexts[problem.reason];
  if (problem?.kind === 'failed') return problemText(problem);
  return reasonTexts[verdict?.reason ?? 'too-few-frames'];
}

function slowed({ slowedBy }: Known): string[] {
  return slowedBy === null ? [] : [paceTexts[slowedBy]];
}

/** What is said of a video. Pure. */
export function verdictView(known: Known): VerdictView {
  const { state, verdict } = known;
  const frames = verdict ? framesText(verdict.framesUsed, verdict.framesRejected) : null;
  if (state === 'assessed' && verdict?.band && verdict.llr !== null) {
    const isFirstImpression = verdict.band === 'inconclusive' && !known.stable;
    const text = isFirstImpression ? firstImpressionTexts.text : bandTexts[verdict.band];
    const earlier = earlierText(known);
    const sentences = [
      ...(isFirstImpression
        ? [firstImpressionTexts.sentence]
        : [bandSentences[verdict.band], likelihoodText(verdict.llr)]),
      ...(earlier ? [earlier] : []),
      ...(known.stable ? [] : [stateTexts.unsettled, ...slowed(known)]),
    ];
    return {
      tone: verdict.band,
      text,
      label: [`${text}. ${sentences[0]}`, ...(earlier ? [earlier] : [])].join(' '),
      sentences,
      reasons: reasonsOf(verdict),
      frames,
    };
  }
  if (state === 'looking') {
    const text = known.waitsToPlay ? stateTexts.waitingToPlay : stateTexts.looking;
    const sentences = [stateTexts.lookingSentence, ...slowed(known)];
    return { tone: 'looking', text, label: `${text} ${sentences[0]}`, sentences, reasons: [], frames };
  }
  const sentences = [whyNot(known)];
  const text = stateTexts.notAssessable;
  return { tone: 'not-assessable', text, label: `${text}. ${sentences[0]}`, sentences, reasons: [], frames };
}
