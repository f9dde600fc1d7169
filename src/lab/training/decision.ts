import { marginToLlr, type Seen } from '../../detector/classifier/calibration';
import type { ModelFile } from '../../detector/classifier/model-file';
import { llrOfFaces } from '../../detector/classifier/several-faces';
import { calibrate, type Calibration } from './calibrate';
import type { HeldOut } from './cross-validate';
import { domainOf, isWithin, type Domain, type Quality } from './domain';
import { placeBands, type RatedClip } from './thresholds';

/** A track's margin with all that a verdict needs to know beside it. */
export interface TrackMargin extends Seen, Quality {
  readonly margin: number;
  /** Bits a pixel of the picture and second; absent where no trial asks for it or the container does not say. */
  readonly bitsPerPixelS?: number;
}

/** A trial's way to calibrate some faces otherwise than all, learnt from the same held-out clips. */
export type Recalibrate = (heldOut: readonly HeldOut[], common: Calibration) => (face: TrackMargin) => Calibration;

/** All that turns margins into verdicts. */
export interface Decision {
  readonly calibration: Calibration;
  readonly domain: Domain;
  readonly bands: ModelFile['bands'];
  /** Calibration of a face in a trial; absent: the one of all. */
  readonly calibrationOf?: (face: TrackMargin) => Calibration;
}

type Rule = Omit<Decision, 'bands'>;

/** What a decision makes of a clip. */
export interface ClipJudgement {
  /** Margin of the worst face. */
  readonly margin: number;
  /** Unbounded log10 likelihood ratio of the clip, over all faces judged. */
  readonly llr: number;
}

/**
 * Learns calibration, domain and band limits from held-out clips.
 * in   clips and their copies; guarded: sources whose reals limit `suspicious` by themselves (`guardedSources`);
 *      recalibrate: null but in a trial
 * Throws WorldError where fakes or reals are missing.
 */
export function learnDecision(
  heldOut: readonly HeldOut[],
  guarded: ReadonlySet<string>,
  recalibrate: Recalibrate | null = null,
): Decision {
  const calibration = calibrate(heldOut);
  const domain = domainOf(heldOut.map(({ margins }) => margins[0]!));
  const rule: Rule = {
    ...{ calibration, domain },
    ...(recalibrate && { calibrationOf: recalibrate(heldOut, calibration) }),
  };
  return { ...rule, bands: placeBands(rateClips(heldOut, rule), guarded) };
}

/** Held-out clips with their llr; those outside the domain are left out. */
export function rateClips(heldOut: readonly HeldOut[], decision: Rule): RatedClip[] {
  return heldOut.flatMap(({ clip, margins }) => {
    const judgement = judgeTracks(margins, decision);
    return judgement === null ? [] : [{ clip, llr: judgement.llr }];
  });
}

/** The verdict's rule (`evidence.ts` of the detector): faces within the domain, each calibrated by what was seen of it, put together. Null without one. */
export function judgeTracks(
  tracks: readonly TrackMargin[],
  { calibration, domain, calibrationOf }: Rule,
): ClipJudgement | null {
  const judged = tracks
    .filter((track) => isWithin(track, domain))
    .map((track) => ({
      margin: track.margin,
      llr: marginToLlr(track.margin, calibrationOf?.(track) ?? calibration, track),
    }));
  if (judged.length === 0) return null;
  const worst = judged.reduce((one, other) => (other.llr > one.llr ? other : one));
  return { margin: worst.margin, llr: llrOfFaces(judged.map(({ llr }) => llr)) };
}
