import type { SiteId } from '../messages/post';
import { messages, t } from './translate';

/** Words about the post that a video belongs to. */
export const postTexts = Object.assign(messages({ unknown: 'post_unknown', unsigned: 'post_unsigned' }), {
  /** `author` without @, which is set before handles alone. */
  by: (author: string) => t('post_by', author),
  label: (words: string) => t('post_label', words),
});

/** The sites' own names, the same in all languages; null for any other site. */
export const siteNames: Readonly<Record<SiteId, string | null>> = {
  x: 'X',
  instagram: 'Instagram',
  tiktok: 'TikTok',
  youtube: 'YouTube',
  facebook: 'Facebook',
  reddit: 'Reddit',
  generic: null,
};
