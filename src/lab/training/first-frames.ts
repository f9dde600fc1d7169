import type { ExtractedClip } from '../extraction/clip-record';

/**
 * A clip as it was known after so many measured frames and complete bursts of each face, in the order of time.
 * in   frames, bursts: counted a track; Infinity for all      out  the same clip, later measurements left out
 */
export function firstFrames(
  extracted: ExtractedClip,
  { frames, bursts }: { readonly frames: number; readonly bursts: number },
): ExtractedClip {
  const seen = new Map<number, { frames: number; bursts: number }>();
  const faces = [...extracted.record.faces]
    .sort((a, b) => a.mediaTimeS - b.mediaTimeS)
    .map((face) => {
      const track = seen.get(face.trackId) ?? { frames: 0, bursts: 0 };
      seen.set(face.trackId, track);
      if (face.row !== null) track.frames += 1;
      if (face.burstRow !== null) track.bursts += 1;
      return {
        ...face,
        row: track.frames <= frames ? face.row : null,
        burstRow: track.bursts <= bursts ? face.burstRow : null,
      };
    });
  return { ...extracted, record: { ...extracted.record, faces } };
}
