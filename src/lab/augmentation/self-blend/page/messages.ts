/** Frames to look at: where their 4:2:0 samples begin in a file that the page may fetch. */
export interface FaceJob {
  readonly url: string;
  readonly width: number;
  readonly height: number;
  readonly frameStarts: readonly number[];
  readonly frameBytes: number;
}

/** One entry a frame: 478 x (x, y) of its main face in pixels, or null where none was found. */
export type FaceAnswer =
  { readonly ok: true; readonly value: (number[] | null)[] } | { readonly ok: false; readonly detail: string };

declare global {
  interface Window {
    /** The lab's driver calls it, one job at a time. */
    findFaces?: (job: FaceJob) => Promise<FaceAnswer>;
  }
}
