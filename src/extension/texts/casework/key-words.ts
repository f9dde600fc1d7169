import { LABEL_ORDER, labelTexts } from './item-words';
import { messages, t } from '../translate';

/** Words of the sheet of keys. */
export const keyTexts = messages({
  button: 'case_keys_button',
  title: 'case_keys_title',
  single: 'case_keys_single',
  close: 'case_keys_close',
});

/** What each key does. */
export function keyRows(): readonly { readonly keys: readonly string[]; readonly text: string }[] {
  return [
    { keys: ['j', '↓'], text: t('case_keys_next') },
    { keys: ['k', '↑'], text: t('case_keys_previous') },
    { keys: ['Enter'], text: t('case_keys_open') },
    ...LABEL_ORDER.map((label, i) => ({ keys: [String(i + 1)], text: t('case_keys_label', labelTexts[label]) })),
    { keys: ['n'], text: t('case_keys_note') },
    { keys: ['/'], text: t('case_keys_search') },
    { keys: ['Esc'], text: t('case_keys_back') },
    { keys: ['c'], text: t('case_keys_compare') },
    { keys: ['g'], text: t('case_keys_group') },
    { keys: ['u'], text: t('case_keys_unfold') },
    { keys: ['Del'], text: t('case_keys_remove') },
    { keys: ['Ctrl', 'Z'], text: t('case_keys_undo') },
    { keys: ['?'], text: t('case_keys_help') },
  ];
}
