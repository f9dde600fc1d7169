import type { Offer } from '../../platform/offers';
import { tell } from '../../platform/tell';
import { screenCopyTexts, screenRefusalTexts } from '../../texts/words';

/** Does what a panel offered for a video. To be called straight from the click. out: why it did not work, in a sentence; null when it did. */
export async function takeOffer(offer: Offer, videoId: string, mediaUrl: string): Promise<string | null> {
  try {
    if (offer.kind === 'leave') return await tell<'leave.ask'>({ type: 'leave.ask', url: mediaUrl });
    const { refused } = await tell<'screen.ask'>({ type: 'screen.ask', videoId });
    return refused === null ? null : screenRefusalTexts[refused];
  } catch {
    return screenCopyTexts.failed;
  }
}
