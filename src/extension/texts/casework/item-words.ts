import type { Label } from '../../../casework/model/records';
import { messages, plural, t } from '../translate';

/** The analyst's own judgement of a video. */
export const labelTexts: Readonly<Record<Label, string>> = messages({
  manipulated: 'case_item_label_manipulated',
  genuine: 'case_item_label_untouched',
  unclear: 'case_item_label_unclear',
  'off-topic': 'case_item_label_off_topic',
});

/** In the order of their keys; floor plan: words know types of casework alone, and the record below keeps this list whole. */
export const LABEL_ORDER: readonly Label[] = Object.keys(labelTexts) as Label[];

/** What was done to an item. */
export const itemTexts = {
  labelled: (name: string, label: Label) => t('case_item_labelled', name, labelTexts[label]),
  unlabelled: (name: string) => t('case_item_unlabelled', name),
  noted: (name: string) => t('case_item_noted', name),
  accountSet: (name: string) => t('case_item_account_set', name),
  removed: (name: string) => t('case_people_removed', name),
  removedMany: (count: number) => t('case_items_removed', plural('case_people_video_count', count)),
};
