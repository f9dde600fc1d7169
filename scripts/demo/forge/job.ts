/** Which face of a still (or of a video's picture at `atS` seconds) to use: the one nearest to a point, in shares of width and height. */
export interface DonorFace {
  readonly url: string;
  readonly atS?: number;
  readonly near: readonly [number, number];
}

/** One clip to make: `durationS` seconds of `url` from `startS` on, with the donor's face if there is one. */
export interface ForgeJob {
  readonly url: string;
  readonly startS: number;
  readonly durationS: number;
  readonly container: 'mp4' | 'webm';
  readonly bitsPerSecond: number;
  readonly donor: DonorFace | null;
}

/** What came of it: the file, and on how many of its frames a face was found and swapped. */
export interface ForgedFile {
  readonly file: ArrayBuffer;
  readonly frames: number;
  readonly swapped: number;
  readonly codec: string;
}

export type ForgeReply = { ok: true; value: ForgedFile } | { ok: false; detail: string };

/** The same as it leaves the page: the file in base64. */
export type ForgeResult = Omit<ForgedFile, 'file'> & { readonly base64: string };

declare global {
  interface Window {
    /** The demo's driver calls it. */
    forge?: (job: ForgeJob) => Promise<ForgeResult>;
  }
}
