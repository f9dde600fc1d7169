import type { Rejection } from '../../detector/faces/face';
import type { FamilyGroup } from '../../detector/features/family';
import type { FailureCode } from '../../detector/protocol';
import type { Band, NotAssessableReason } from '../../detector/verdict/verdict';
import type { BlockedReason } from '../messages/channel';
import type { Note } from '../messages/to-page';

/** Every word that the extension shows to its user is in this file. Plain words; signs, never "fake" or "real" as a fact. */
export const menuTexts = { scan: 'Scan this video for signs of manipulation' };

/** In a note on the page, after a scan was asked for that cannot begin. */
export const noteTexts: Readonly<Record<Note, string>> = {
  'no-video':
    'Swapwatch found no video in this part of the page. Scroll the video into view and right-click it once more.',
  'no-access':
    'Swapwatch may not look into this part of the page: it comes from another site. Open the video on that site and scan it there.',
};

/** On the toolbar button, where a page lets not even a note in. */
export const closedPageText =
  'Swapwatch: the browser lets no extension into this page, so nothing can be scanned here.';

export const bandTexts: Readonly<Record<Band, string>> = {
  'no-sign': 'No signs found',
  inconclusive: 'Unclear',
  suspicious: 'Signs of manipulation',
  strong: 'Strong signs of manipulation',
};

/** One sentence under the band's name. */
export const bandSentences: Readonly<Record<Band, string>> = {
  'no-sign': 'Nothing unusual was measured in the faces of this video. That is no proof that it is untouched.',
  inconclusive: 'What was measured in the faces of this video does not point clearly one way or the other.',
  suspicious: 'The faces of this video look more like manipulated ones than like untouched ones. Check its source.',
  strong: 'The faces of this video look much more like manipulated ones than like untouched ones. Check its source.',
};

export const stateTexts = {
  looking: 'Looking …',
  waitingToPlay: 'Play the video to scan it',
  lookingSentence: 'The faces in this video are being measured, on this machine.',
  notAssessable: 'Cannot assess',
};

export const reasonTexts: Readonly<Record<NotAssessableReason, string>> = {
  'no-face': 'No face was found in the frames looked at.',
  'too-few-frames': 'Too few frames with a usable face were seen.',
  'outside-validated-range':
    'The picture is outside what the detector was tested on: the face is smaller or larger than any it was checked with.',
  'outside-validated-detail':
    'The picture is outside what the detector was tested on: the face shows less or more fine detail than any it was checked with.',
  'no-landmarks': 'Eyes, nose and mouth could not be located well enough.',
  'cut-by-frame': 'The face is cut off by the edge of the picture.',
  'too-small': 'The face is too small in the picture.',
  'too-large': 'The face is too large in the picture.',
  'turned-away': 'The face is turned too far away.',
  'too-blurred': 'The face is too blurred.',
  'too-dark-or-bright': 'The face is too dark or too bright.',
};

/** In a count: "3 too small". */
export const rejectionTexts: Readonly<Record<Rejection, string>> = {
  'no-landmarks': 'without clear eyes, nose and mouth',
  'cut-by-frame': 'cut off by the edge',
  'too-small': 'too small',
  'too-large': 'too large',
  'turned-away': 'turned away',
  'too-blurred': 'too blurred',
  'too-dark-or-bright': 'too dark or too bright',
};

export const blockedTexts: Readonly<Record<BlockedReason, string>> = {
  'site-blocks-reading': 'This site does not let its video be read.',
  protected: 'This video is protected against copying, so its pictures cannot be read.',
  undecodable: 'This browser cannot show the pictures of this kind of video (often HEVC).',
  'no-pictures':
    'No pictures come from this video: it is sound alone, or of a kind that this browser cannot show (often HEVC).',
  'sound-only': 'There are no pictures in this video, only sound.',
  'not-loaded': 'The browser could not load or play this video.',
  'pixels-altered':
    'This browser changes the pixels that it hands out, as a protection against tracking. Measurements on them would be wrong.',
  'insecure-page': 'This page is not encrypted (http), and there the browser does not let videos be read.',
  'no-connection':
    'The detector could not be reached from this page: it was slow to start, or the page does not let the extension connect to it. It is tried again by itself.',
};

export const failureTexts: Readonly<Record<FailureCode, string>> = {
  'no-webgl':
    'Could not start the detector: this browser has WebGL switched off. Switch on "Use graphics acceleration" in its settings, then scan again.',
  'engine-load-failed': 'Could not start the detector: a part of it did not load. It is tried again by itself.',
  'bad-model': 'Could not start the detector: its model does not fit this version. Reinstalling the extension helps.',
  'worker-crashed': 'The detector broke down. It is tried again by itself.',
  'worker-timeout': 'The detector took too long and was stopped. It is tried again by itself.',
  'bad-frame': 'A frame of this video had an unexpected form.',
};

export const groupTexts: Readonly<Record<FamilyGroup, string>> = {
  quality: 'Picture quality of the face',
  spectrum: 'Fine detail of the face',
  residual: 'Noise pattern in the face',
  texture: 'Skin texture',
  surround: 'Face against its surroundings',
  temporal: 'Flicker and movement',
};

export const panelTexts = {
  title: 'Swapwatch',
  close: 'Close',
  rescan: 'Scan again',
  reasons: 'What it rests on',
  towards: 'towards manipulation',
  away: 'away from manipulation',
  neither: 'neither way',
};

/** "1 frame", "2 frames" with the words of the language in one place. */
export function framesText(used: number, rejected: number): string {
  const frames = `${used} ${used === 1 ? 'frame' : 'frames'} used`;
  return rejected === 0 ? frames : `${frames}, ${rejected} not usable`;
}

/** Two significant figures at most: the calibration supports no more. */
function roundRatio(ratio: number): string {
  return String(Number(Math.round(ratio).toPrecision(ratio < 9.5 ? 1 : 2)));
}

/** Below this ratio the evidence says nothing worth a number. */
const WORTH_SAYING = 1.5;

/** A log10 likelihood ratio in words. */
export function likelihoodText(llr: number): string {
  const ratio = 10 ** Math.abs(llr);
  if (ratio < WORTH_SAYING) return 'Such measurements are as common in untouched faces as in manipulated ones.';
  const [more, less] = llr > 0 ? ['manipulated', 'untouched'] : ['untouched', 'manipulated'];
  return `Such measurements are about ${roundRatio(ratio)} times as common in ${more} faces as in ${less} ones.`;
}

export const popupTexts = {
  title: 'Videos on this page',
  empty: 'No video has been looked at on this page yet. Videos are scanned while they play in view.',
  loadFailed: 'What is stored about videos could not be read.',
  unnamed: 'Video',
  rescan: 'Scan again',
  gone: 'This video is no longer on the page.',
  switchOff: (host: string) => `Switch off on ${host}`,
  switchOn: (host: string) => `Switch on again on ${host}`,
  isOff: (host: string) => `Swapwatch is switched off on ${host}.`,
  notWatched: (host: string) =>
    `${host} is not watched by itself. Right-click a video and choose "${menuTexts.scan}", or let Swapwatch watch all videos there:`,
  watchSite: 'Watch videos on this site',
  noSite: 'Swapwatch works on web pages; this one is part of the browser.',
  flagged: (count: number) => `${count} ${count === 1 ? 'video shows' : 'videos show'} signs of manipulation`,
  private: 'Everything happens on this machine. Nothing is uploaded.',
};
