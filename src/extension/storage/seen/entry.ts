import type { VideoVerdict } from '../../../detector/verdict/verdict';

/** The look of one picture of a video. */
export interface Print {
  /** Where in the media, seconds. */
  readonly timeS: number;
  /** 64 bits as 16 hexadecimal figures, see `offscreen/fingerprint/picture-hash`. */
  readonly hash: string;
}

/** A video that was measured, kept so that it need not be measured again when it comes back. Times in milliseconds since 1970. */
export interface SeenEntry {
  /** The `videoId` of the epoch in which it was measured. */
  readonly id: string;
  /** See `messages/media-key`: never shared by two media. */
  readonly fileKey: string | null;
  /** May be shared: what an advertisement in a post's player gave lies beside the post's own entry, under the same key. */
  readonly postKey: string | null;
  /** Length of the media as the player told it, seconds, finite. */
  readonly durationS: number;
  /** Size of the pictures that were measured. */
  readonly widthPx: number;
  readonly heightPx: number;
  /** In the order of their times. */
  readonly prints: readonly Print[];
  /** Exact names of the same pictures, see `offscreen/fingerprint/exact-picture`; those of entries of version 1 are not known. */
  readonly exact: readonly string[];
  /** Assessed; it names the model and the features that it was measured with. */
  readonly verdict: VideoVerdict;
  readonly stable: boolean;
  /** JPEG, at most 160 px wide. */
  readonly thumbnail: Blob | null;
  readonly measuredAtMs: number;
  readonly lastSeenAtMs: number;
}
