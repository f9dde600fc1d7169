import { messages } from '../translate';

/** Words of the frame around the views of the casework page. */
const shellMessages = messages({
  title: 'case_shell_title',
  allCases: 'case_shell_all_cases',
  views: 'case_shell_views',
  noSuchCase: 'case_shell_no_such_case',
  unreadable: 'case_shell_unreadable',
  popup: 'case_shell_popup',
});

const VIEWS = messages({
  items: 'case_shell_items',
  add: 'case_shell_add',
  people: 'case_shell_people',
  journal: 'case_shell_journal',
  report: 'case_shell_report',
  'hand-over': 'case_shell_hand_over',
});

export const shellTexts = Object.assign(shellMessages, {
  /** Name of a view of a case. */
  view: (view: keyof typeof VIEWS): string => VIEWS[view],
});
