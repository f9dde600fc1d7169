import type { Rejection } from '../../detector/faces/face';
import type { FamilyGroup } from '../../detector/features/family';
import type { FailureCode } from '../../detector/protocol';
import type { FileProblem, FileScanProblem } from '../messages/file-scan';
import { messages, numberText, t } from './translate';
import { failureTexts, groupTexts, rejectedText } from './words';

/** Words of the scan page, and of what leads to it. */
const scanMessages = messages({
  title: 'scan_title',
  resultTitle: 'scan_result_title',
  intro: 'scan_intro',
  private: 'scan_private',
  choose: 'scan_choose',
  drop: 'scan_drop',
  waiting: 'scan_waiting',
  opening: 'scan_opening',
  running: 'scan_running',
  cancel: 'scan_cancel',
  cancelled: 'scan_cancelled',
  again: 'scan_again',
  failed: 'scan_failed',
  partly: 'scan_partly',
  notStored: 'scan_not_stored',
  tabBehind: 'scan_tab_behind',
  noProof: 'scan_no_proof',
  popupFile: 'scan_popup_file',
  popupView: 'scan_popup_view',
  details: 'scan_details',
});

export const scanTexts = Object.assign(scanMessages, {
  cancelOf: (name: string) => t('scan_cancel_of', name),
  detailsOf: (name: string) => t('scan_details_of', name),
  progress: (done: number, planned: number) => t('scan_progress', numberText(done), numberText(planned)),
});

export const timelineTexts = Object.assign(
  messages({
    title: 'timeline_title',
    hint: 'timeline_hint',
    group: 'timeline_group',
    high: 'timeline_high',
    low: 'timeline_low',
    all: 'timeline_all',
    unused: 'timeline_unused',
    open: 'timeline_open',
    none: 'timeline_none',
    noFace: 'moment_no_face',
    noPicture: 'moment_no_picture',
  }),
  {
    point: (time: string, likelihood: number) => t('timeline_point', time, percentText(likelihood)),
    pointOpen: (time: string) => t('timeline_point_open', time),
    pointNoFace: (time: string) => t('timeline_point_no_face', time),
    pointUnused: (time: string) => t('timeline_point_unused', time),
    moment: (time: string) => t('moment_title', time),
    picture: (face: number, time: string) => t('moment_picture', numberText(face), time),
    face: (face: number) => t('face_name', numberText(face)),
    faceFigure: (likelihood: number) => t('face_figure', percentText(likelihood)),
  },
);

const figureMessages = messages({
  title: 'scan_details_title',
  llr: 'figure_llr',
  likelihood: 'figure_likelihood',
  margin: 'figure_margin',
  frames: 'figure_frames',
  faces: 'figure_faces',
  faceSize: 'figure_face_size',
  pixels: 'figure_pixels',
  model: 'figure_model',
  schema: 'figure_schema',
  version: 'figure_version',
  scanned: 'figure_scanned',
  page: 'figure_page',
});

export const figureTexts = Object.assign(figureMessages, {
  part: (group: FamilyGroup) => t('figure_part', groupTexts[group]),
});

export const rejectedTexts = {
  ...{ reason: (reason: Rejection, count: number): string => rejectedText(reason, count) },
  title: (): string => t('rejected_title'),
  nothing: (): string => t('rejected_nothing'),
  at: (times: readonly string[]): string => t('rejected_at', times.join(', ')),
};

export const pixelsTexts = messages({ player: 'pixels_player', file: 'pixels_file', screen: 'pixels_screen' });

const fileTexts: Readonly<Record<FileProblem, string>> = messages({
  unreachable: 'file_unreachable',
  empty: 'file_empty',
  unreadable: 'file_unreadable',
  truncated: 'file_truncated',
  'no-video-track': 'file_no_video_track',
  'unsupported-codec': 'file_unsupported_codec',
});

/** What was wrong with a file, or with the detector that was to look at it, in a sentence. */
export function problemText({ code, detail }: FileScanProblem): string {
  if (Object.hasOwn(fileTexts, code)) return fileTexts[code as FileProblem];
  return failureTexts[code as FailureCode] ?? detail;
}

/** in: [0, 1] */
export function percentText(share: number): string {
  return numberText(share, { style: 'percent' });
}

/** A figure without unit, to two places. */
export function figureText(value: number): string {
  return numberText(value, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
}

/** A log10 likelihood ratio, a part of one, or a margin: to two places, with its sign, wherever it stands; what rounds to nothing has none. */
export function signedText(value: number): string {
  return numberText(value, { minimumFractionDigits: 2, maximumFractionDigits: 2, signDisplay: 'exceptZero' });
}

export function pixelsText(count: number): string {
  return t('figure_pixels_unit', numberText(Math.round(count)));
}

/** A place in a video: "0:03.5", "1:02:03.0". in: seconds, >= 0. The same in every language, as players show it. */
export function timeText(mediaTimeS: number): string {
  return clockText(mediaTimeS, 1);
}

/** The same to the millisecond, "0:03.533": pictures of one burst are less than a tenth of a second apart. */
export function exactTimeText(mediaTimeS: number): string {
  return clockText(mediaTimeS, 3);
}

function clockText(mediaTimeS: number, places: 1 | 3): string {
  const perS = 10 ** places;
  const parts = Math.round(mediaTimeS * perS);
  const [hours, minutes] = [Math.floor(parts / (3600 * perS)), Math.floor(parts / (60 * perS)) % 60];
  const seconds = ((parts % (60 * perS)) / perS).toFixed(places).padStart(3 + places, '0');
  return hours > 0 ? `${hours}:${String(minutes).padStart(2, '0')}:${seconds}` : `${minutes}:${seconds}`;
}
