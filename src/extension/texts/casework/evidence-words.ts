import type { Rejection } from '../../../detector/faces/face';
import type { Place } from '../../../casework/evidence-view/range-rows';
import type { ContentCredentials, Pixels } from '../../../casework/model/records';
import { signedText, pixelsTexts, timeText } from '../scan-words';
import { messages, numberText, t } from '../translate';
import { reasonTexts } from '../words';

/** Words of the view of one item's evidence, and of two beside each other. */
const evidenceMessages = messages({
  back: 'case_evidence_back',
  previous: 'case_evidence_previous',
  next: 'case_evidence_next',
  noItem: 'case_evidence_no_item',
  reading: 'case_evidence_reading',
  waiting: 'case_evidence_waiting',
  running: 'case_evidence_running',
  elsewhere: 'case_evidence_elsewhere',
  noneKept: 'case_evidence_none_kept',
  takenOver: 'case_evidence_taken_over',
  noReference: 'case_evidence_no_reference',
  noFeatures: 'case_evidence_no_features',
  faceChoice: 'case_evidence_face_choice',
  compare: 'case_evidence_compare',
  compareFind: 'case_evidence_compare_find',
  compareNone: 'case_evidence_compare_none',
  compareTitle: 'case_evidence_compare_title',
  compareSwap: 'case_evidence_compare_swap',
  compareFacts: 'case_evidence_compare_facts',
  itemA: 'case_evidence_item_a',
  itemB: 'case_evidence_item_b',
  thisItem: 'case_evidence_this_item',
  residual: 'case_evidence_residual',
  residualText: 'case_evidence_residual_text',
  residualLuma: 'case_evidence_residual_luma',
  residualAcross: 'case_evidence_residual_across',
  residualDown: 'case_evidence_residual_down',
  residualNone: 'case_evidence_residual_none',
  faces: 'case_evidence_faces',
  facesText: 'case_evidence_faces_text',
  facesMarks: 'case_evidence_faces_marks',
  facesNone: 'case_evidence_faces_none',
  rejected: 'case_evidence_rejected',
  rejectedNone: 'case_evidence_rejected_none',
  origin: 'case_evidence_origin',
  originClaim: 'case_evidence_origin_claim',
  custody: 'case_evidence_custody',
  credentials: 'case_evidence_credentials',
});

export const evidenceTexts = Object.assign(evidenceMessages, {
  failed: (why: string) => t('case_evidence_failed', why),
  toFetch: () => t('case_evidence_to_fetch', t('case_shell_add')),
  ratio: (llr: number) => t('case_evidence_ratio', signedText(llr)),
  interval: (llr: number, low: number, high: number) =>
    t('case_evidence_interval', signedText(llr), signedText(low), signedText(high)),
  limit: (llr: number) => t('case_evidence_limit', signedText(llr)),
  faceOption: (face: number, llr: number | null) =>
    llr === null
      ? t('case_evidence_face_option_open', numberText(face))
      : t('case_evidence_face_option', numberText(face), signedText(llr)),
  compareOpen: (item: string) => t('case_evidence_compare_open', item),
  residualStrength: (levels: number) => t('case_evidence_residual_strength', numberText(levels, ONE_PLACE)),
  residualLegend: (limit: number) => t('case_evidence_residual_legend', numberText(-limit), numberText(limit)),
  residualAlt: (timeS: number, which: string) => t('case_evidence_residual_alt', timeText(timeS), which),
  faceAlt: (face: number, timeS: number) => t('case_evidence_face_alt', numberText(face), timeText(timeS)),
  faceMargin: (margin: number) => t('case_evidence_face_margin', signedText(margin)),
  rejectedRow: (reason: Rejection | 'no-face', count: number) =>
    t('case_evidence_rejected_row', reasonTexts[reason], numberText(count)),
});

const ONE_PLACE = { minimumFractionDigits: 1, maximumFractionDigits: 1 } as const;

const plotMessages = messages({
  timeline: 'case_evidence_timeline',
  timelineText: 'case_evidence_timeline_text',
  timelineNone: 'case_evidence_timeline_none',
  time: 'case_evidence_time',
  llr: 'case_evidence_llr',
  video: 'case_evidence_video',
  unused: 'case_evidence_unused',
  limitStrong: 'case_evidence_limit_strong',
  limitSuspicious: 'case_evidence_limit_suspicious',
  limitNoSign: 'case_evidence_limit_no_sign',
  moment: 'case_evidence_moment',
  usable: 'case_evidence_usable',
  yes: 'case_evidence_yes',
  untouched: 'case_evidence_untouched',
  manipulated: 'case_evidence_manipulated',
  groups: 'case_evidence_groups',
  groupsText: 'case_evidence_groups_text',
  families: 'case_evidence_families',
  familiesText: 'case_evidence_families_text',
  familiesTextTwo: 'case_evidence_families_text_two',
  features: 'case_evidence_features',
  featuresText: 'case_evidence_features_text',
  featuresTextTwo: 'case_evidence_features_text_two',
  part: 'case_evidence_part',
  spreadUnit: 'case_evidence_spread_unit',
  spectrum: 'case_evidence_spectrum',
  spectrumText: 'case_evidence_spectrum_text',
  spectrumDifference: 'case_evidence_spectrum_difference',
  spectrumDifferenceText: 'case_evidence_spectrum_difference_text',
  frequency: 'case_evidence_frequency',
  decibels: 'case_evidence_decibels',
  decibelsMore: 'case_evidence_decibels_more',
  table: 'case_evidence_table',
  saveSvg: 'case_evidence_save_svg',
  savePng: 'case_evidence_save_png',
  drawing: 'case_evidence_drawing',
  notDrawn: 'case_evidence_not_drawn',
  notSaved: 'case_evidence_not_saved',
});

/** Words in, around and under plots. */
export const plotTexts = Object.assign(plotMessages, {
  face: (face: number) => t('case_evidence_face', numberText(face)),
  timelineSummary: (moments: number, from: number, to: number) =>
    t('case_evidence_timeline_summary', numberText(moments), signedText(from), signedText(to)),
  referenceText: (untouched: number, manipulated: number) =>
    t('case_evidence_reference_text', numberText(untouched), numberText(manipulated)),
  rangeSummary: (rows: number, largest: string) => t('case_evidence_range_summary', numberText(rows), largest),
  groupRow: (name: string, value: string) => t('case_evidence_group_row', name, value),
  valueOf: (item: string) => t('case_evidence_value_of', item),
  movesOf: (item: string) => t('case_evidence_moves_of', item),
  placeOf: (item: string) => t('case_evidence_place_of', item),
  middleOf: (kind: string) => t('case_evidence_middle_of', kind),
  spreadOf: (kind: string) => t('case_evidence_spread_of', kind),
  spectrumSummary: (points: number) => t('case_evidence_spectrum_summary', numberText(points)),
  spectrumMean: (item: string) => t('case_evidence_spectrum_mean', item),
  spectrumFrame: (item: string, timeS: number) => t('case_evidence_spectrum_frame', item, timeText(timeS)),
  saveSvgOf: (title: string) => t('case_evidence_save_svg_of', title),
  savePngOf: (title: string) => t('case_evidence_save_png_of', title),
  savedLine: (version: string, model: string, item: string) => t('case_evidence_saved_line', version, model, item),
});

/** Where a value lies among those of untouched faces. */
export const placeTexts: Readonly<Record<Place, string>> = messages({
  'far-below': 'case_evidence_place_far_below',
  below: 'case_evidence_place_below',
  among: 'case_evidence_place_among',
  above: 'case_evidence_place_above',
  'far-above': 'case_evidence_place_far_above',
});

export const credentialTexts: Readonly<Record<ContentCredentials['outcome'], string>> = messages({
  valid: 'case_evidence_credentials_valid',
  invalid: 'case_evidence_credentials_invalid',
  none: 'case_evidence_credentials_none',
  'not-checkable': 'case_evidence_credentials_not_checkable',
});

const factMessages = messages({
  file: 'case_evidence_fact_file',
  modified: 'case_evidence_fact_modified',
  size: 'case_evidence_fact_size',
  sha256: 'case_evidence_fact_sha256',
  page: 'case_evidence_fact_page',
  media: 'case_evidence_fact_media',
  platform: 'case_evidence_fact_platform',
  permalink: 'case_evidence_fact_permalink',
  author: 'case_evidence_fact_author',
  postId: 'case_evidence_fact_post_id',
  posted: 'case_evidence_fact_posted',
  aiLabel: 'case_evidence_fact_ai_label',
  pixels: 'case_evidence_fact_pixels',
  duration: 'case_evidence_fact_duration',
  picture: 'case_evidence_fact_picture',
  codec: 'case_evidence_fact_codec',
  scanned: 'case_evidence_fact_scanned',
  model: 'case_evidence_fact_model',
  schema: 'case_evidence_fact_schema',
  version: 'case_evidence_fact_version',
  browser: 'case_evidence_fact_browser',
  timeZone: 'case_evidence_fact_time_zone',
  frames: 'case_evidence_fact_frames',
  evidenceSha256: 'case_evidence_fact_evidence_sha256',
  band: 'case_evidence_fact_band',
  interval: 'case_evidence_fact_interval',
});

/** Names of facts about an item. */
export const factTexts = Object.assign(factMessages, {
  /** in: percentage that is expected beforehand */
  posterior: (base: string) => t('case_evidence_fact_posterior', base),
});

/** Values of such facts. */
export const factValues = {
  seconds: (seconds: number): string => t('case_evidence_seconds', numberText(seconds, ONE_PLACE)),
  bytes: (count: number): string => t('case_evidence_bytes', numberText(count)),
  framesHashed: (count: number): string => t('case_evidence_frames_hashed', numberText(count)),
  pixels: (pixels: Pixels): string =>
    pixels === 'reported' ? t('case_evidence_pixels_reported') : pixelsTexts[pixels],
};

const FAMILIES: Readonly<Record<string, string>> = messages({
  'azimuthal-spectrum': 'case_evidence_family_azimuthal_spectrum',
  spam3: 'case_evidence_family_spam3',
  'spam3-second-order': 'case_evidence_family_spam3_second_order',
  'spam3-half': 'case_evidence_family_spam3_half',
  'spam3-halves': 'case_evidence_family_spam3_halves',
  'block-dct': 'case_evidence_family_block_dct',
  'region-slopes': 'case_evidence_family_region_slopes',
  'part-differences': 'case_evidence_family_part_differences',
  'welch-difference': 'case_evidence_family_welch_difference',
  'residual-difference': 'case_evidence_family_residual_difference',
  'aligned-flicker': 'case_evidence_family_aligned_flicker',
  'lip-flicker': 'case_evidence_family_lip_flicker',
  'region-flicker': 'case_evidence_family_region_flicker',
  'flicker-inner': 'case_evidence_family_flicker_inner',
  'still-pixels': 'case_evidence_family_still_pixels',
  'landmark-motion': 'case_evidence_family_landmark_motion',
  'lbp-top': 'case_evidence_family_lbp_top',
  'aligned-spam3': 'case_evidence_family_aligned_spam3',
  'aligned-spam3-t3': 'case_evidence_family_aligned_spam3_t3',
  'aligned-time-triples': 'case_evidence_family_aligned_time_triples',
  'still-time-triples': 'case_evidence_family_still_time_triples',
  'aligned-second-spam3': 'case_evidence_family_aligned_second_spam3',
  'aligned-residual-spam3': 'case_evidence_family_aligned_residual_spam3',
  'aligned-half-spam3': 'case_evidence_family_aligned_half_spam3',
  'space-time-triples': 'case_evidence_family_space_time_triples',
});

/** A group of measures in plain words; its own name where there are none. in: id of a feature family */
export function familyText(id: string): string {
  return FAMILIES[id] ?? id;
}
