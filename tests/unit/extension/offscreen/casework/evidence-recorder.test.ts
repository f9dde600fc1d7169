import { describe, expect, it } from 'vitest';
import { recordSha256 } from '../../../../../src/casework/journal/digest';
import type { FaceReport, FrameReport } from '../../../../../src/detector/protocol';
import type { RawFrame } from '../../../../../src/detector/frames/frame';
import { createEvidenceRecorder } from '../../../../../src/extension/offscreen/casework/evidence/evidence-recorder';
import { MOST_CROPS_A_TRACK } from '../../../../../src/extension/offscreen/casework/evidence/crop-keeper';
import { frameBytes } from '../../../../../src/extension/offscreen/casework/evidence/frame-bytes';
import { sha256 } from '../../../../../src/extension/storage/cases/sha256';
import { verdict } from '../../verdict';

const timingsMs = { detect: 0, landmarks: 0, align: 0, features: 0, bursts: 0, classify: 0 };

/** A striped frame of 64 x 48 pixels; each another one. */
function frame(mediaTimeS: number): RawFrame {
  const [width, height] = [64, 48];
  const data = Uint8Array.from({ length: (width * height * 3) / 2 }, (_, i) => (i * 37 + mediaTimeS * 1000) & 0xff);
  return {
    ...{ format: 'I420', width, height, mediaTimeS, color: { matrix: 'bt709', fullRange: false } },
    layout: [
      { offset: 0, stride: width },
      { offset: width * height, stride: width / 2 },
      { offset: (width * height * 5) / 4, stride: width / 2 },
    ],
    data: data.buffer,
  };
}

function face(part: Partial<FaceReport> = {}): FaceReport {
  return {
    ...{ trackId: 0, boxPx: { x: 10.123, y: 8.777, width: 20, height: 24 }, rejection: null, quality: null },
    ...{
      margin: null,
      features: null,
      burstFeatures: null,
      landmarks: Float32Array.from({ length: 956 }, (_, i) => i / 7),
    },
    ...part,
  };
}

const recorder = () =>
  createEvidenceRecorder({
    encode: ({ mediaTimeS }) => Promise.resolve(new Blob([`face at ${mediaTimeS}`])),
    nowMs: () => 5000,
  });
type Recorder = ReturnType<typeof recorder>;

function look(into: Recorder, picture: RawFrame, faces: readonly FaceReport[], llr: number | null = null): void {
  const held = into.hold(picture);
  const report: FrameReport = { mediaTimeS: picture.mediaTimeS, faces, timingsMs, verdict: null };
  into.take(report, verdict({ llr, tracks: [] }), held);
}

/** Six frames from `fromS` on; the first and the fourth are measured, the sixth completes the burst. */
function burst(into: Recorder, fromS: number, margins: readonly [number, number], value: number): void {
  for (let i = 0; i < 6; i += 1) {
    const measured = i % 3 === 0 ? { margin: margins[i / 3]!, features: Float64Array.of(value, 1 / 3) } : {};
    const complete = i === 5 ? { burstFeatures: Float64Array.of(10 * value) } : {};
    look(into, frame(fromS + i / 25), [face({ ...measured, ...complete })], value);
  }
}

describe('evidence of a video', () => {
  it('names each frame, takes one picture of a face in a burst, and the luma of its most telling frame', async () => {
    const into = recorder();
    burst(into, 0, [0.1, 0.2], 1);
    burst(into, 2, [0.9, 0.3], 2);
    const { frames, tracks, blobs } = await into.recorded();
    expect(frames.map(({ mediaTimeS }) => mediaTimeS)).toEqual(
      [0, 2].flatMap((fromS) => Array.from({ length: 6 }, (_, i) => fromS + i / 25)),
    );
    expect(frames[7]!.sha256).toBe(await sha256(frameBytes(frame(2.04))));
    expect(frames[7]).toMatchObject({ widthPx: 64, heightPx: 48, pixelFormat: 'I420', capturedAtMs: 5000, llr: 2 });
    const withCrop = frames.filter(({ faces }) => faces[0]!.crop !== null);
    expect(withCrop.map(({ mediaTimeS }) => mediaTimeS)).toEqual([0, 2]);
    expect(frames.filter(({ faces }) => faces[0]!.lumaCrop).map(({ mediaTimeS }) => mediaTimeS)).toEqual([2]);
    const [kept] = withCrop[0]!.faces;
    expect(kept!.landmarksPx).toHaveLength(956);
    expect(kept!.landmarksPx![7]).toBe(1);
    expect(kept!.boxPx).toEqual({ x: 10.1, y: 8.8, width: 20, height: 24 });
    expect(frames[1]!.faces[0]!.landmarksPx).toBeNull();
    expect(tracks).toEqual([{ trackId: 0, frame: [1.5, 0.3333333], burst: [15] }]);
    const names = new Set(blobs.map((blob) => blob.sha256));
    for (const { sha256: name, blob } of blobs) {
      expect(name).toBe(await sha256(new Uint8Array(await blob.arrayBuffer())));
    }
    const named = frames.flatMap(({ faces }) =>
      faces.flatMap(({ crop, lumaCrop }) => [crop?.sha256, lumaCrop?.sha256]),
    );
    expect(new Set(named.filter((name) => name !== undefined))).toEqual(names);
    expect(recordSha256({ frames, tracks }), 'plain JSON').toMatch(/^[0-9a-f]{64}$/);
  });

  it('hashes the samples that a used face was measured on, from its place in the planes of the frame', async () => {
    const into = recorder();
    const picture = frame(0);
    const round = Float32Array.from({ length: 956 }, (_, i) => {
      const angle = (i >> 1) * 2.4;
      return i % 2 === 0 ? 40 + 8 * Math.cos(angle) : 24 + 8 * Math.sin(angle);
    });
    const [used, unused] = [
      face({ landmarks: round }),
      face({ trackId: 1, landmarks: round, rejection: 'too-blurred' }),
    ];
    look(into, picture, [used, unused]);
    const { frames } = await into.recorded();
    const [first, second] = frames[0]!.faces;
    const { areaPx, sha256: name } = first!.samples!;
    expect(areaPx.width).toBeLessThan(picture.width);
    expect([areaPx.x % 16, areaPx.y % 16]).toEqual([0, 0]);
    const bytes = picture.layout.flatMap(({ offset, stride }, plane) => {
      const step = plane === 0 ? 1 : 2;
      const rows = Array.from({ length: Math.ceil(areaPx.height / step) }, (_, row) => {
        const from = offset + (areaPx.y / step + row) * stride + areaPx.x / step;
        return [...new Uint8Array(picture.data, from, Math.ceil(areaPx.width / step))];
      });
      return rows.flat();
    });
    expect(name).toBe(await sha256(Uint8Array.from(bytes)));
    expect(second!.samples, 'nothing was measured on it').toBeNull();
  });

  it('does not count a picture twice that a loop shows again', async () => {
    const into = recorder();
    burst(into, 0, [0.1, 0.2], 1);
    burst(into, 2, [0.1, 0.2], 2);
    burst(into, 0, [0.1, 0.2], 1);
    const { frames, tracks, vectors } = await into.recorded();
    expect(frames).toHaveLength(18);
    expect(tracks[0]!.frame[0]).toBe(1.5);
    expect(vectors[0]!.byBurst.size).toBe(2);
  });

  it('leaves out of the means what was rejected, and says why', async () => {
    const into = recorder();
    look(into, frame(0), [face({ rejection: 'too-blurred', landmarks: null })]);
    look(into, frame(1), []);
    const { frames, tracks } = await into.recorded();
    expect(frames[0]!.faces[0]).toMatchObject({ rejection: 'too-blurred', crop: null, margin: null });
    expect(frames[1]!.faces).toEqual([]);
    expect(tracks).toEqual([]);
  });

  it('keeps a bounded number of pictures, spread over the video', async () => {
    const into = recorder();
    for (let i = 0; i < 40; i += 1) burst(into, i, [0.1, 0.2], 1);
    const { frames, blobs, prints } = await into.recorded();
    const kept = frames.filter(({ faces }) => faces[0]!.crop).map(({ mediaTimeS }) => mediaTimeS);
    expect(kept).toHaveLength(MOST_CROPS_A_TRACK);
    expect([kept[0], kept.at(-1)]).toEqual([0, 39]);
    expect(blobs.length).toBeLessThanOrEqual(MOST_CROPS_A_TRACK + 1);
    expect(prints.length).toBeLessThanOrEqual(24);
  });

  it('refuses a frame that it has not held', () => {
    const report: FrameReport = { mediaTimeS: 0, faces: [], timingsMs, verdict: null };
    expect(() => recorder().take(report, null, frame(0))).toThrow(TypeError);
  });
});
