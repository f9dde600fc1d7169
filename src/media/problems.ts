import type { ProblemCode, VideoProblem } from './video';

/** What the user is told, one sentence each. */
const DETAILS: Readonly<Record<ProblemCode, string>> = {
  unreachable: 'The file could not be fetched.',
  empty: 'The file is empty.',
  unreadable: 'This is not a video file, or it is damaged.',
  truncated: 'The file ends too early: a part of it is missing.',
  'no-video-track': 'The file holds no video, only sound or other data.',
  'unsupported-codec': 'This browser cannot decode the kind of video that the file holds.',
};

/** A problem in plain words; `more` (a codec, a cause) is put in brackets after them. */
export function videoProblem(code: ProblemCode, more?: string): VideoProblem {
  const detail = DETAILS[code];
  return { code, detail: more ? `${detail.slice(0, -1)} (${more}).` : detail };
}
