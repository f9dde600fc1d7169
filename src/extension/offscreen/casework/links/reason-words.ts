import type { ItemProblem } from '../../../../casework/model/records';
import type { VideoRecord } from '../../../messages/video-record';
import type { BlockedReason } from '../../../messages/channel';

/** One plain sentence each; pages show words of their own by the code. */
const WORDS: Readonly<Record<BlockedReason, string>> = {
  'site-blocks-reading': 'The site does not let this video be read.',
  protected: 'The video is copy-protected.',
  undecodable: 'The browser cannot decode this video.',
  'no-pictures': 'The video gave no pictures.',
  'sound-only': 'There is sound, but no picture.',
  'not-loaded': 'The video did not load.',
  'pixels-altered': 'The browser alters what is read from videos, so nothing can be measured.',
  'pixels-withheld': 'The browser withholds what is read from videos.',
  'insecure-page': 'The page is not encrypted, so the browser does not let its videos be read.',
  'no-connection': 'The page has lost its connection to the extension. Load it anew.',
  cancelled: 'You stopped this scan.',
  'needs-permission': 'The browser was not allowed to read from the host of this video.',
  redirected: 'The file of this video lies on another host, which may not be read.',
  'screen-copy': 'The pictures were copied off the screen: faces can be looked at, nothing can be measured.',
};

const WENT: ItemProblem = {
  code: 'page-gone',
  detail: 'Its page was closed or went on before the video could be judged. Open it again.',
};

/** Why a video of a page has no verdict. */
export function whyNoVerdict({ problem }: Pick<VideoRecord, 'problem'>): ItemProblem {
  if (problem === null) return WENT;
  if (problem.kind === 'failed') return { code: problem.code, detail: problem.detail };
  return { code: problem.reason, detail: WORDS[problem.reason] };
}
