import type { Refusal } from '../../../casework/ways-in/found';
import { messages, momentText, numberText, plural, t } from '../translate';

const addMessages = messages({
  title: 'case_add_title',
  intro: 'case_add_intro',
  filesTitle: 'case_add_files_title',
  filesText: 'case_add_files_text',
  filesOver: 'case_add_files_over',
  pickFiles: 'case_add_pick_files',
  pickFolder: 'case_add_pick_folder',
  listsText: 'case_add_lists_text',
  urlsTitle: 'case_add_urls_title',
  urlsText: 'case_add_urls_text',
  urlsLabel: 'case_add_urls_label',
  urlsButton: 'case_add_urls_button',
  pageTitle: 'case_add_page_title',
  pageText: 'case_add_page_text',
  pageLabel: 'case_add_page_label',
  pageOpen: 'case_add_page_open',
  pageHow: 'case_add_page_how',
  pageRefused: 'case_add_page_refused',
  running: 'case_add_running',
  lookingThrough: 'case_add_looking_through',
  cancel: 'case_add_cancel',
  stopped: 'case_add_stopped',
  seeItems: 'case_add_see_items',
  elsewhereTitle: 'case_add_elsewhere_title',
  openNext: 'case_add_open_next',
  open: 'case_add_open',
  fetchText: 'case_add_fetch_text',
});

/** 1024-based, as file managers have it; at most one decimal. */
export function sizeText(bytes: number): string {
  const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;
  const step = Math.min(units.length - 1, Math.floor(Math.log(Math.max(1, bytes)) / Math.log(1024)));
  return numberText(bytes / 1024 ** step, {
    ...{ style: 'unit', unit: units[step], unitDisplay: 'short', maximumFractionDigits: step === 0 ? 0 : 1 },
  } as Intl.NumberFormatOptions);
}

/** Words of the view on which videos are added to a case. */
export const addTexts = Object.assign(addMessages, {
  progress: (done: number, all: number, bytes: number, name: string) =>
    t('case_add_progress', numberText(done), numberText(all), sizeText(bytes), name),
  added: (count: number) => plural('case_add_added', count),
  left: (count: number) => plural('case_add_left', count),
  halted: (why: string) => t('case_add_halted', why),
  refusedTitle: (count: number) => plural('case_add_refused_title', count),
  refusedMore: (count: number) => plural('case_add_refused_more', count),
  line: (line: number, text: string) => t('case_add_line', numberText(line), text),
  lineOf: (list: string, line: number, text: string) => t('case_add_line_of', list, numberText(line), text),
  listName: (atMs: number) => t('case_add_list_name', momentText(atMs)),
  filesName: (count: number) => plural('case_add_files_name', count),
  elsewhere: (count: number) => plural('case_add_elsewhere', count),
  openOf: (name: string) => t('case_add_open_of', name),
  fetchFiles: (count: number, host: string) => plural('case_add_fetch', count, host),
  allow: (count: number, host: string) => plural('case_add_allow', count, host),
});

/** Why something in a source was not taken, one sentence. */
export const refusalTexts: Readonly<Record<Refusal, string>> = messages({
  'no-address': 'case_refusal_no_address',
  'not-on-the-web': 'case_refusal_not_on_the_web',
  'has-password': 'case_refusal_has_password',
  'private-host': 'case_refusal_private_host',
  playlist: 'case_refusal_playlist',
  'too-long': 'case_refusal_too_long',
  'too-large': 'case_refusal_too_large',
  'too-many': 'case_refusal_too_many',
  twice: 'case_refusal_twice',
  'in-case': 'case_refusal_in_case',
  'not-json': 'case_refusal_not_json',
  'not-a-record': 'case_refusal_not_a_record',
  'other-platform': 'case_refusal_other_platform',
  'no-video': 'case_refusal_no_video',
  'nameless-post': 'case_refusal_nameless_post',
  'not-a-video-file': 'case_refusal_not_a_video_file',
  'package-file': 'case_refusal_package_file',
  'empty-file': 'case_refusal_empty_file',
  'unreadable-file': 'case_refusal_unreadable_file',
});
