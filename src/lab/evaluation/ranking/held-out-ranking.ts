import { judgedVectors, llrInterval } from '../../../casework/interval/llr-interval';
import { rankItems } from '../../../casework/ranking/rank';
import { marginToLlr } from '../../../detector/classifier/calibration';
import { detailOf } from '../../../detector/classifier/detail';
import { CURRENT_SCHEMA } from '../../../detector/classifier/parse-model';
import { boundLlr } from '../../../detector/classifier/likelihood-ratio';
import type { Clip } from '../../data/clip';
import type { ExtractedClip } from '../../extraction/clip-record';
import { llrBounds } from '../../training/bounds';
import type { ClipVectors } from '../../training/clip-vectors';
import { isWithin } from '../../training/domain';
import { foldJudges, heldOutVerdict, type FoldJudge } from '../../training/judge-held-out';
import { foldOfClip, GROUPS_ONLY, type Study } from '../../training/study';
import { asItem, type Judged } from './as-item';
import { burstVectors } from './burst-vectors';
import type { RankedClip } from './rank-figures';

/** A clip that was judged, or not, by what never saw its fold. */
export interface HeldOutItem {
  readonly clip: Clip;
  /** Unbounded log10 likelihood ratio; null where the clip got no verdict. */
  readonly llr: number | null;
  /** As the detector would state it, with its interval. */
  readonly judged: Judged | null;
}

/**
 * Judges every tested clip by what never saw its group, with the interval that the casework would state: by its own function, over the clip's own bursts, through
 * the held-out model and calibration.
 * in   study; measured: what was extracted of a tested clip; minFrames as the detector has it
 */
export async function heldOutItems(
  study: Study,
  measured: (clip: Clip) => ExtractedClip,
  minFrames: number,
): Promise<HeldOutItem[]> {
  const judgeOf = foldJudges(study, GROUPS_ONLY);
  const items: HeldOutItem[] = [];
  for (const one of study.tested) {
    const fold = foldOfClip(study, one.clip);
    const judge = await judgeOf(fold);
    const verdict = heldOutVerdict(one, fold, judge, GROUPS_ONLY.heldOut);
    if (verdict === null) {
      items.push({ clip: one.clip, llr: null, judged: null });
      continue;
    }
    const bounds = boundsWithout(study, fold);
    const llr = boundLlr(verdict.llr, bounds);
    const within = one.tracks.filter((track) => isWithin(track, judge.decision.domain));
    const model = {
      minFrames,
      margin: marginOf(one, judge),
      toLlr: (margin: number, seen: Parameters<typeof marginToLlr>[2]) =>
        marginToLlr(margin, judge.decision.calibration, seen),
      bound: (value: number) => boundLlr(value, bounds),
      detail: (frame: Float64Array) =>
        one.tracks[0]!.detail === null ? null : detailOf(frame, CURRENT_SCHEMA.families),
    };
    const vectors = burstVectors(measured(one.clip), new Set(within.map(({ trackId }) => trackId)));
    const interval = llrInterval(judgedVectors(vectors, within), model, llr);
    items.push({ clip: one.clip, llr: verdict.llr, judged: { llr, interval } });
  }
  return items;
}

/** The margin of means over frames and bursts, as the held-out model has it. */
function marginOf({ clip, tracks }: ClipVectors, { marginsOf }: FoldJudge) {
  const { length } = tracks[0]!.features;
  return (frame: Float64Array, burst: Float64Array | null): number => {
    const features = new Float64Array(length).fill(NaN);
    features.set(frame);
    if (burst !== null) features.set(burst, frame.length);
    return marginsOf({ clip, tracks: [{ ...tracks[0]!, features }] })[0]!;
  };
}

/** Bounds that the clips of the other folds support. */
function boundsWithout(study: Study, fold: number): ReturnType<typeof llrBounds> {
  const others = study.calibrating.map(({ clip }) => clip).filter((clip) => foldOfClip(study, clip) !== fold);
  const groups = (label: Clip['label']): number =>
    new Set(others.filter((clip) => clip.label === label).map(({ group }) => group)).size;
  return llrBounds(groups('real'), groups('fake'));
}

/**
 * Ranks clips by the casework's own order. Items that are alike in all that it looks at go by when they were added, which says nothing here: such clips
 * share their mean place.
 */
export function rankClips(items: readonly HeldOutItem[]): RankedClip[] {
  const placesBy = (addedAtMs: (i: number) => number): Map<string, number> =>
    new Map(
      rankItems(items.map(({ clip, judged }, i) => asItem(clip, judged, addedAtMs(i)))).map(({ itemId }, place) => [
        itemId,
        place,
      ]),
    );
  const [first, last] = [placesBy((i) => i), placesBy((i) => -i)];
  return items.map(({ clip, llr }) => ({ clip, llr, place: (first.get(clip.id)! + last.get(clip.id)!) / 2 }));
}
