import type { VideoRecord } from '../messages/video-record';

/** Text on the toolbar button: how many videos show signs of manipulation; empty for none, so that the button stays quiet. */
export function badgeText(records: readonly Pick<VideoRecord, 'verdict'>[]): string {
  const flagged = records.filter(({ verdict }) => verdict?.band === 'suspicious' || verdict?.band === 'strong').length;
  return flagged === 0 ? '' : flagged > 99 ? '99+' : String(flagged);
}
