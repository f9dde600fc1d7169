import { messages, t } from '../translate';

/** Words about what was done last. */
export const toastTexts = Object.assign(messages({ undo: 'case_toast_undo', close: 'case_toast_close' }), {
  undone: (done: string) => t('case_toast_undone', done),
});
