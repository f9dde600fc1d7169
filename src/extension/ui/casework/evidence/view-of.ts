import { faceCrops, lumaCropOf, type FaceCrop, type LumaCrop } from '../../../../casework/evidence-view/crops';
import type { ShownTrack } from '../../../../casework/evidence-view/range-rows';
import { rejectedFrames, type RejectedFrames } from '../../../../casework/evidence-view/rejected';
import { evidenceTimeline, faceNumbers, type EvidenceTimeline } from '../../../../casework/evidence-view/timeline';
import { plotTexts } from '../../../texts/casework/evidence-words';
import type { ItemEvidence } from './load/item-evidence';

/** A face that can be shown by itself. */
export interface FaceChoice {
  readonly number: number;
  readonly track: ShownTrack;
}

/** What of an item's evidence is drawn. */
export interface EvidenceView {
  readonly timeline: EvidenceTimeline | null;
  readonly crops: readonly FaceCrop[];
  readonly rejected: readonly RejectedFrames[];
  /** Judged faces of which measures are kept, the most suspicious first. */
  readonly faces: readonly FaceChoice[];
  readonly lumaOf: (trackId: number) => LumaCrop | null;
}

/** Pure. */
export function evidenceView({ result, evidence }: Pick<ItemEvidence, 'result' | 'evidence'>): EvidenceView {
  const frames = evidence?.frames ?? [];
  const numbers = faceNumbers(frames);
  const faces = result.verdict.tracks.flatMap((verdict): FaceChoice[] => {
    const features = evidence?.tracks.find(({ trackId }) => trackId === verdict.trackId);
    if (!features || verdict.llr === null) return [];
    return [{ number: numbers.get(verdict.trackId) ?? verdict.trackId, track: { features, verdict } }];
  });
  return {
    timeline: evidenceTimeline({ frames }),
    crops: faceCrops(frames),
    rejected: rejectedFrames(frames),
    faces: faces.sort((a, b) => b.track.verdict.llr! - a.track.verdict.llr!),
    lumaOf: (trackId) => lumaCropOf(frames, trackId),
  };
}

/** Where a saved picture comes from. in: the item's name */
export function savedLines({ result, evidence, item }: ItemEvidence): string[] {
  const version = evidence?.instrument.extensionVersion ?? result.verdict.codeVersion;
  const line = plotTexts.savedLine(version, result.verdict.modelId, item.name);
  return [line, ...(item.bytes ? [`SHA-256 ${item.bytes.sha256}`] : [])];
}
