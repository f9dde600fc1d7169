import { useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import type { VideoRecord } from '../../messages/video-record';
import { offersOf, type Offer } from '../../platform/offers';
import { leaveFor } from '../../platform/sites';
import { tell } from '../../platform/tell';
import { leaveTexts, screenCopyTexts, screenRefusalTexts } from '../../texts/words';

/** out: why it did not work, in a sentence; null when it did. To be called straight from the click, since the browser asks only then. */
async function take(offer: Offer, { tabId, frameId, videoId, mediaUrl }: VideoRecord): Promise<string | null> {
  try {
    if (offer.kind === 'leave') {
      await browser.permissions.request({ origins: [...(leaveFor(mediaUrl)?.origins ?? [])] });
      return null;
    }
    if (tabId === null) return screenRefusalTexts.gone;
    const { refused } = await tell<'screen.copy'>({ type: 'screen.copy', tabId, frameId, videoId });
    return refused === null ? null : screenRefusalTexts[refused];
  } catch {
    return screenCopyTexts.failed;
  }
}

/** What the user can do about a video that could not be read. */
export function Offers({ record }: { readonly record: VideoRecord }) {
  const [problem, setProblem] = useState('');
  const offers = offersOf(record.problem, record.mediaUrl);
  if (offers.length === 0) return null;
  return (
    <div class="offers">
      {offers.map((offer) => (
        <div key={offer.kind}>
          <p class="quiet">{offer.kind === 'leave' ? leaveTexts.explained(offer.host) : screenCopyTexts.explained}</p>
          <button
            type="button"
            data-offer={offer.kind}
            onClick={() => void take(offer, record).then((sentence) => setProblem(sentence ?? ''))}
          >
            {offer.kind === 'leave' ? leaveTexts.button(offer.host) : screenCopyTexts.button}
          </button>
        </div>
      ))}
      <p role="status">{problem}</p>
    </div>
  );
}
