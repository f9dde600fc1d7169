import type { Model } from '../classifier/model';
import { likelihoodOf } from '../classifier/likelihood-ratio';
import { llrOfFaces } from '../classifier/several-faces';
import { CODE_VERSION } from './code-version';
import { whyNotAssessable, type Outcome } from './not-assessable';
import { pictureOf, TrackEvidence, type FrameEvidence } from './track-evidence';
import type { VideoVerdict } from './verdict';

export type { FrameEvidence } from './track-evidence';

/** Gathers what the frames of one video say and gives the verdict on all of them so far. */
export interface VideoEvidence {
  /** Takes one face of one frame, the largest of a frame first; gives that frame's own margin, null when the face was not measured in it. */
  add(evidence: FrameEvidence): number | null;
  /** Takes a frame in which no face was found. */
  addFrameWithoutFace(mediaTimeS: number): void;
  /**
   * The video's verdict is that of its worst track (the largest llr among those that could be judged), corrected for how many were judged
   * (`several-faces.ts`).
   * `framesUsed` counts pictures with at least one measured face, `framesRejected` those without a face fit to be; a picture seen twice counts once.
   */
  verdict(): VideoVerdict;
}

/** Starts afresh for one video. */
export function createEvidence(model: Model): VideoEvidence {
  const tracks = new Map<number, TrackEvidence>();
  const outcomes = new Map<number, Outcome>();

  /** A picture is as good as its best face; of several that failed, the first given (the largest) says why. What was measured once stays so. */
  function note(mediaTimeS: number, outcome: Outcome): void {
    const picture = pictureOf(mediaTimeS);
    const before = outcomes.get(picture) ?? 'no-face';
    const better = outcome === 'used' || (outcome === 'fit' && before !== 'used');
    if (better || before === 'no-face') outcomes.set(picture, outcome);
  }

  return {
    add(evidence) {
      let track = tracks.get(evidence.trackId);
      if (track === undefined) {
        track = new TrackEvidence(evidence.trackId);
        tracks.set(evidence.trackId, track);
      }
      track.add(evidence);
      const { mediaTimeS, rejection, features } = evidence;
      note(mediaTimeS, rejection ?? (features === null ? 'fit' : 'used'));
      if (features === null || rejection !== null) return null;
      return model.margin(features, null);
    },
    addFrameWithoutFace(mediaTimeS) {
      note(mediaTimeS, 'no-face');
    },
    verdict() {
      const judged = [...tracks.values()].map((track) => track.judge(model));
      const pictures = [...outcomes.values()];
      const framesUsed = pictures.filter((outcome) => outcome === 'used').length;
      const fit = pictures.filter((outcome) => outcome === 'fit').length;
      const counted = {
        framesUsed,
        framesRejected: pictures.length - framesUsed - fit,
        tracks: judged.map((track) => track.verdict),
        modelId: model.id,
        featureSchemaId: model.featureSchemaId,
        codeVersion: CODE_VERSION,
      };
      const judgements = judged.flatMap(({ judgement }) => judgement ?? []);
      if (judgements.length === 0) {
        return {
          status: 'not-assessable',
          reason: whyNotAssessable(judged, pictures),
          llr: null,
          likelihood: null,
          band: null,
          contributions: [],
          ...counted,
        };
      }
      const worst = judgements.reduce((one, other) => (other.unboundedLlr > one.unboundedLlr ? other : one));
      const unboundedLlr = llrOfFaces(judgements.map((one) => one.unboundedLlr));
      const llr = model.bound(unboundedLlr);
      return {
        status: 'assessed',
        reason: null,
        llr,
        likelihood: likelihoodOf(llr),
        band: model.band(unboundedLlr),
        contributions: worst.contributions(unboundedLlr),
        ...counted,
      };
    },
  };
}
