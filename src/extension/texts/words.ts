import type { Rejection } from '../../detector/faces/face';
import type { FamilyGroup } from '../../detector/features/family';
import type { FailureCode } from '../../detector/protocol';
import type { Band, NotAssessableReason } from '../../detector/verdict/verdict';
import type { BlockedReason } from '../messages/channel';
import type { SlowedBy } from '../messages/pace';
import type { Earlier } from '../messages/known';
import type { ScreenRefusal } from '../messages/screen-copy';
import type { Note } from '../messages/to-page';
import { messages, momentText, numberText, plural, t } from './translate';

/**
 * Every word that the extension shows to its user, by the place where it stands; the words themselves are in `locales/`, looked up in the
 * browser's language when they are read. Plain words; signs of manipulation, never a fact about what a video is.
 */
export const menuTexts = messages({ scan: 'menu_scan' });

/** In a note on the page, after a scan was asked for that cannot begin. */
export const noteTexts: Readonly<Record<Note, string>> = messages({
  'no-video': 'note_no_video',
  'no-access': 'note_no_access',
  'in-case': 'case_put_noted',
  'not-in-case': 'case_put_not_noted',
});

/** On the toolbar button. */
export const toolbarTexts = messages({
  /** Where a page lets not even a note in. */
  closedPage: 'closed_page',
  name: 'extension_name',
});

export const bandTexts: Readonly<Record<Band, string>> = messages({
  'no-sign': 'band_no_sign',
  inconclusive: 'band_inconclusive',
  suspicious: 'band_suspicious',
  strong: 'band_strong',
});

/** One sentence under the band's name. */
export const bandSentences: Readonly<Record<Band, string>> = messages({
  'no-sign': 'band_no_sign_sentence',
  inconclusive: 'band_inconclusive_sentence',
  suspicious: 'band_suspicious_sentence',
  strong: 'band_strong_sentence',
});

/** Of `inconclusive` while the verdict is not settled: what speaks either way is not shown before it is sure (`steady-band.ts`). */
export const firstImpressionTexts = messages({
  text: 'band_inconclusive_yet',
  sentence: 'band_inconclusive_yet_sentence',
});

export const stateTexts = messages({
  looking: 'state_looking',
  waitingToPlay: 'state_waiting_to_play',
  lookingSentence: 'state_looking_sentence',
  unsettled: 'state_unsettled_sentence',
  notAssessable: 'state_not_assessable',
});

/** Why videos are looked at less often than usual, as a sentence. */
export const paceTexts: Readonly<Record<SlowedBy, string>> = messages({
  battery: 'pace_battery',
  'slow-machine': 'pace_slow_machine',
  busy: 'pace_busy',
});

export const reasonTexts: Readonly<Record<NotAssessableReason, string>> = messages({
  'no-face': 'reason_no_face',
  'too-few-frames': 'reason_too_few_frames',
  'outside-validated-range': 'reason_outside_validated_range',
  'outside-validated-detail': 'reason_outside_validated_detail',
  'no-landmarks': 'reason_no_landmarks',
  'cut-by-frame': 'reason_cut_by_frame',
  'too-small': 'reason_too_small',
  'too-large': 'reason_too_large',
  'turned-away': 'reason_turned_away',
  'too-blurred': 'reason_too_blurred',
  'too-dark-or-bright': 'reason_too_dark_or_bright',
});

const REJECTED = {
  'no-landmarks': 'rejected_no_landmarks',
  'cut-by-frame': 'rejected_cut_by_frame',
  'too-small': 'rejected_too_small',
  'too-large': 'rejected_too_large',
  'turned-away': 'rejected_turned_away',
  'too-blurred': 'rejected_too_blurred',
  'too-dark-or-bright': 'rejected_too_dark_or_bright',
} as const satisfies Record<Rejection, string>;

/** So many frames were not usable, and why: "3 too small". */
export function rejectedText(reason: Rejection, count: number): string {
  return t(REJECTED[reason], numberText(count));
}

export const blockedTexts: Readonly<Record<BlockedReason, string>> = messages({
  'site-blocks-reading': 'blocked_site_blocks_reading',
  protected: 'blocked_protected',
  undecodable: 'blocked_undecodable',
  'no-pictures': 'blocked_no_pictures',
  'sound-only': 'blocked_sound_only',
  'not-loaded': 'blocked_not_loaded',
  'pixels-altered': 'blocked_pixels_altered',
  'pixels-withheld': 'blocked_pixels_withheld',
  'insecure-page': 'blocked_insecure_page',
  'no-connection': 'blocked_no_connection',
  cancelled: 'blocked_cancelled',
  'needs-permission': 'blocked_needs_permission',
  redirected: 'blocked_redirected',
  'screen-copy': 'blocked_screen_copy',
});

/** About copying a video off the screen, where neither player nor file can be read. */
export const screenCopyTexts = messages({
  explained: 'screen_explained',
  button: 'screen_button',
  failed: 'screen_failed',
});

export const screenRefusalTexts: Readonly<Record<ScreenRefusal, string>> = messages({
  gone: 'popup_gone',
  'in-frame': 'screen_in_frame',
  'not-in-view': 'screen_not_in_view',
  covered: 'screen_covered',
  zoomed: 'screen_zoomed',
  'no-leave': 'screen_no_leave',
  failed: 'screen_failed',
});

/** About leave to read the files of a host, asked for in context. */
export const leaveTexts = {
  explained: (host: string) => t('leave_explained', host),
  button: (host: string) => t('leave_button', host),
};

export const failureTexts: Readonly<Record<FailureCode, string>> = messages({
  'no-webgl': 'failure_no_webgl',
  'engine-load-failed': 'failure_engine_load_failed',
  'bad-model': 'failure_bad_model',
  'worker-crashed': 'failure_worker_crashed',
  'worker-timeout': 'failure_worker_timeout',
  'bad-frame': 'failure_bad_frame',
});

export const groupTexts: Readonly<Record<FamilyGroup, string>> = messages({
  quality: 'group_quality',
  spectrum: 'group_spectrum',
  residual: 'group_residual',
  texture: 'group_texture',
  surround: 'group_surround',
  temporal: 'group_temporal',
});

export const panelTexts = messages({
  close: 'panel_close',
  rescan: 'panel_rescan',
  reasons: 'panel_reasons',
  towards: 'panel_towards',
  away: 'panel_away',
  neither: 'panel_neither',
});

/** What a screen reader says of a badge. in: the verdict and what it means */
export function badgeLabel(label: string): string {
  return t('badge_label', label);
}

/** "1 frame used", "2 frames used, 3 not usable". */
export function framesText(used: number, rejected: number): string {
  const frames = plural('frames_used', used);
  return rejected === 0 ? frames : t('frames_used_and_not', frames, numberText(rejected));
}

/** Two significant figures at most: the calibration supports no more. */
function roundRatio(ratio: number): string {
  return numberText(Number(Math.round(ratio).toPrecision(ratio < 9.5 ? 1 : 2)));
}

/** Below this ratio the evidence says nothing worth a number. */
const WORTH_SAYING = 1.5;

/** A log10 likelihood ratio in words. */
export function likelihoodText(llr: number): string {
  const ratio = 10 ** Math.abs(llr);
  if (ratio < WORTH_SAYING) return t('likelihood_even');
  return t(llr > 0 ? 'likelihood_manipulated' : 'likelihood_untouched', roundRatio(ratio));
}

/** What is known of a video from earlier, in a sentence; null where nothing is. */
export function earlierText({ known, measuredAtMs }: Earlier): string | null {
  return known === 'same-media' && measuredAtMs !== null ? t('earlier_same_media', momentText(measuredAtMs)) : null;
}

const popupMessages = messages({
  title: 'popup_title',
  empty: 'popup_empty',
  loadFailed: 'popup_load_failed',
  unnamed: 'popup_unnamed',
  rescan: 'panel_rescan',
  gone: 'popup_gone',
  watchSite: 'popup_watch_site',
  noSite: 'popup_no_site',
  private: 'popup_private',
  options: 'popup_options',
  show: 'popup_show',
  forget: 'popup_forget',
});

export const popupTexts = Object.assign(popupMessages, {
  switchOff: (host: string) => t('popup_switch_off', host),
  switchOn: (host: string) => t('popup_switch_on', host),
  isOff: (host: string) => t('popup_is_off', host),
  notWatched: (host: string) => t('popup_not_watched', host, menuTexts.scan),
  flagged: (count: number) => plural('popup_flagged', count),
  forgetOf: (title: string) => t('popup_forget_of', title),
});
