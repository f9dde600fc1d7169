import { messages, plural, t } from '../translate';

/** Words of "add to case": in the panel of a badge, in the popup, in the menu, and on the page that asks for the case. */
export const putTexts = Object.assign(
  messages({
    button: 'case_put_button',
    menu: 'case_put_menu',
    ask: 'case_put_ask',
    gone: 'case_put_gone',
    drop: 'case_put_drop',
    scanPage: 'case_popup_scan_page',
  }),
  {
    of: (name: string) => t('case_put_of', name),
    done: (name: string) => t('case_put_done', name),
    already: (name: string) => t('case_put_already', name),
    failed: (why: string) => t('case_put_failed', why),
    waiting: (count: number) => plural('case_put_waiting', count),
    here: (name: string) => t('case_put_here', name),
    scanInto: (name: string) => t('case_popup_scan_into', name),
  },
);
