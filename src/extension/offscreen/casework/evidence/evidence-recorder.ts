import { continuesBurst } from '../../../../detector/bursts/burst-gap';
import { BURST_SHAPE } from '../../../../detector/bursts/burst-shape';
import type { Box } from '../../../../detector/faces/face';
import type { RawFrame } from '../../../../detector/frames/frame';
import type { FrameReport } from '../../../../detector/protocol';
import type { VideoVerdict } from '../../../../detector/verdict/verdict';
import type { FrameEvidence, TrackFeatures } from '../../../../casework/model/evidence';
import { TEXTURE_FAMILIES } from '../../../../casework/person/texture-values';
import type { PicturePrint } from '../../../../casework/model/records';
import type { NamedBlob } from '../../../storage/cases/case-store';
import { cropArea } from '../../moments/crop-area';
import { lumaGrid } from '../../fingerprint/luma-grid';
import { pictureHash } from '../../fingerprint/picture-hash';
import type { MomentRecorder } from '../../moments/moment-recorder';
import { keepCrops } from './crop-keeper';
import { greyPng } from './grey-png';
import { keepLuma } from './luma-keeper';
import { faceSamples, type FaceSamples } from './face-samples';
import { frameBytes } from './frame-bytes';
import { sha256, sha256OfBlob } from '../../../storage/cases/sha256';
import { gatherVectors, mean, total, type TrackVectors } from '../../../../casework/interval/track-vectors';
import { written } from './written';

/** Frames that are written down; a player whose video nobody can judge may go on for hours. */
const MOST_FRAMES = 600;
/** Fingerprints that are kept: one a burst. */
const MOST_PRINTS = 24;
/** Figures of a feature that are kept: as many as single precision holds. */
const FEATURE_FIGURES = 7;

/** What is kept of how a video was measured. */
export interface Recorded {
  /** In the order of the media. */
  readonly frames: readonly FrameEvidence[];
  readonly tracks: readonly TrackFeatures[];
  readonly blobs: readonly NamedBlob[];
  readonly prints: readonly PicturePrint[];
  /** Of all faces, burst by burst; not kept, for the interval of the ratio. */
  readonly vectors: readonly TrackVectors[];
}

/**
 * Keeps evidence of one video while it is measured; takes the place of the recorder of moments. Frames are to be looked at with `EVIDENCE_WANTED`, all of one size.
 * `end` and `discard` have nothing to do.
 */
export interface EvidenceRecorder extends MomentRecorder {
  /** Once no more frames come. */
  recorded(): Promise<Recorded>;
  /** Of the last frame, pixels; null before the first. */
  size(): { readonly widthPx: number; readonly heightPx: number } | null;
}

/** What a frame must be looked at with, so that the report holds what evidence is made of: what the model reads, and the texture of persons. */
export const EVIDENCE_WANTED = { wantFeatures: TEXTURE_FAMILIES, wantLandmarks: true } as const;

export interface EvidenceParts {
  readonly encode: (frame: RawFrame, boxPx: Box) => Promise<Blob>;
  readonly nowMs: () => number;
}

interface Held {
  readonly sha256: Promise<string>;
  readonly capturedAtMs: number;
}

/** A frame as it was looked at; its pictures come later. */
interface Looked extends Held {
  readonly report: FrameReport;
  readonly verdict: VideoVerdict | null;
  readonly frame: Pick<RawFrame, 'width' | 'height' | 'format'>;
  readonly samples: ReadonlyMap<number, FaceSamples>;
}

export function createEvidenceRecorder({ encode, nowMs }: EvidenceParts): EvidenceRecorder {
  const held = new WeakMap<RawFrame, Held>();
  const looked: Looked[] = [];
  const crops = keepCrops({ encode, areaOf: cropArea });
  const luma = keepLuma();
  const vectors = gatherVectors();
  const prints: PicturePrint[] = [];
  let burst: { number: number; frames: number; lastTimeS: number } = {
    number: -1,
    frames: BURST_SHAPE.frames,
    lastTimeS: 0,
  };

  /** Whether this picture begins a burst. */
  const step = (mediaTimeS: number): boolean => {
    const goesOn = burst.frames < BURST_SHAPE.frames && continuesBurst(mediaTimeS - burst.lastTimeS);
    burst = goesOn
      ? { ...burst, frames: burst.frames + 1, lastTimeS: mediaTimeS }
      : { number: burst.number + 1, frames: 1, lastTimeS: mediaTimeS };
    return !goesOn;
  };

  return {
    hold(frame) {
      const copy = { ...frame, data: frame.data.slice(0) };
      const digest = sha256(frameBytes(copy));
      digest.catch(() => undefined);
      held.set(copy, { sha256: digest, capturedAtMs: nowMs() });
      return copy;
    },
    take(report, verdict, picture) {
      const known = picture && held.get(picture);
      if (!picture || !known) throw new TypeError('evidence: a frame was taken that was not held');
      const { width, height, format, mediaTimeS } = picture;
      if (step(mediaTimeS) && prints.length < MOST_PRINTS) prints.push(...printOf(picture));
      const number = looked.length;
      if (number < MOST_FRAMES) {
        const samples = faceSamples(picture, report.faces);
        looked.push({ ...known, report: withoutVectors(report), verdict, frame: { width, height, format }, samples });
      }
      for (const face of report.faces) {
        vectors.add(face, mediaTimeS, burst.number);
        if (number >= MOST_FRAMES) continue;
        crops.see(face, number, burst.number, picture);
        luma.see(face, number, picture);
      }
    },
    end: () => Promise.resolve(),
    discard: () => undefined,
    size() {
      const last = looked.at(-1)?.frame;
      return last ? { widthPx: last.width, heightPx: last.height } : null;
    },
    async recorded() {
      const blobs = new Map<string, Blob>();
      const keep = async (blob: Blob): Promise<string> => {
        const name = await sha256OfBlob(blob);
        blobs.set(name, blob);
        return name;
      };
      const cropOf = new Map<string, { sha256: string; areaPx: Box }>();
      for (const { frame, trackId, areaPx, picture } of crops.kept()) {
        cropOf.set(`${frame} ${trackId}`, { sha256: await keep(await picture), areaPx });
      }
      const lumaOf = new Map<string, { sha256: string; areaPx: Box }>();
      for (const { trackId } of vectors.tracks()) {
        const best = luma.of(trackId);
        if (!best) continue;
        lumaOf.set(`${best.frame} ${trackId}`, {
          sha256: await keep(await greyPng(best.plane)),
          areaPx: best.areaPx,
        });
      }
      const frames: FrameEvidence[] = [];
      for (const [number, one] of looked.entries()) {
        const named = { ...one, sha256: await one.sha256 };
        const samplesOf = new Map<number, { sha256: string; areaPx: Box }>();
        for (const [id, { areaPx, sha256: digest }] of one.samples) samplesOf.set(id, { sha256: await digest, areaPx });
        frames.push(
          written(named, (id) => ({
            samples: samplesOf.get(id) ?? null,
            crop: cropOf.get(`${number} ${id}`) ?? null,
            lumaCrop: lumaOf.get(`${number} ${id}`) ?? null,
          })),
        );
      }
      return {
        frames: frames.sort((a, b) => a.mediaTimeS - b.mediaTimeS),
        tracks: vectors.tracks().flatMap(featuresOf),
        blobs: [...blobs].map(([name, blob]) => ({ sha256: name, blob })),
        prints: prints.toSorted((a, b) => a.timeS - b.timeS),
        vectors: vectors.tracks(),
      };
    },
  };
}

/** None of a picture that tells nothing: black, even, tiny. */
function printOf(frame: RawFrame): PicturePrint[] {
  const grid = lumaGrid(frame);
  const hash = grid && pictureHash(grid);
  return hash === null ? [] : [{ timeS: frame.mediaTimeS, hash }];
}

/** Vectors are summed apart; a report that waits for the end need not hold them. */
function withoutVectors(report: FrameReport): FrameReport {
  return { ...report, faces: report.faces.map((face) => ({ ...face, features: null, burstFeatures: null })) };
}

function featuresOf({ trackId, byBurst }: TrackVectors): TrackFeatures[] {
  const meanOf = (part: 'frames' | 'bursts'): readonly number[] | null => {
    const all = mean(total([...byBurst.values()].map((vectors) => vectors[part])));
    return all && Array.from(all, (value) => Number(value.toPrecision(FEATURE_FIGURES)));
  };
  const frame = meanOf('frames');
  return frame === null ? [] : [{ trackId, frame, burst: meanOf('bursts') }];
}
