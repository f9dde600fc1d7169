import type { FileScan } from '../../../src/headless/file-scan';
import type { ScanLine } from '../../../src/cli/scan-line';

/** A line of an assessed video; `changes` replace fields. */
export function makeLine(changes: Partial<ScanLine> = {}): ScanLine {
  return {
    video: 'a.mp4',
    sha256: 'aa',
    status: 'assessed',
    reason: null,
    llr: -0.5,
    likelihood: 0.24,
    band: 'no-sign',
    framesUsed: 14,
    framesRejected: 2,
    tracks: [],
    durationS: 5,
    elapsedMs: 1234,
    modelId: 'model-1',
    error: null,
    ...changes,
  };
}

/** What the headless detector gives for a video without verdict; `changes` replace fields. */
export function makeScan(changes: Partial<FileScan> = {}): FileScan {
  return {
    sha256: 'aa',
    durationS: 5,
    widthPx: 640,
    heightPx: 360,
    rotationDeg: 0,
    codec: 'avc1.64001f',
    decoder: 'webcodecs',
    reports: [],
    verdict: null,
    problem: null,
    elapsedMs: 1234,
    ...changes,
  };
}
