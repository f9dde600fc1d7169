import type { Box, Rejection } from '../../../detector/faces/face';

/** What one burst of frames said of one face; of a burst in which no face was found there is one with `trackId` null. */
export interface Moment {
  readonly videoId: string;
  /** Of the burst's first frame, seconds from the start of the media. */
  readonly mediaTimeS: number;
  /** When it was measured, milliseconds since 1970. */
  readonly atMs: number;
  /** Names the face within its video. */
  readonly trackId: number | null;
  /** Where the face was, pixels of the frame as it is coded. */
  readonly boxPx: Box | null;
  /** The video's bounded log10 likelihood ratio after this burst; null while it cannot be judged. */
  readonly llr: number | null;
  /** The same of this face alone. */
  readonly trackLlr: number | null;
  /** Mean signed distance to the SVM's hyperplane of the frames of this burst that were measured by themselves; null when none was. */
  readonly margin: number | null;
  /** Why no frame of this burst was fit for use; null when one was. */
  readonly rejection: Rejection | null;
  /** JPEG of the face with some margin, its longer side at most 128 px; for people's eyes alone. Accepted faces only. */
  readonly crop: Blob | null;
}
