import { describe, expect, it } from 'vitest';
import { popupView, rowOf, type Page } from '../../../../src/extension/ui/popup/view';
import { popupTexts } from '../../../../src/extension/texts/words';
import { record, verdict } from '../verdict';

const watched: Page = { host: 'x.com', watched: true, off: false };

describe('the popup', () => {
  it('shows flagged videos first and counts them', () => {
    const bands = ['no-sign', 'strong', 'inconclusive', 'suspicious'] as const;
    const records = bands.map((band) => record({ videoId: band, verdict: verdict({ band }) }));
    const { rows, headline, notice } = popupView(
      [...records, record({ videoId: 'looking', state: 'looking' })],
      watched,
    );
    expect(rows.map((row) => row.record.videoId)).toEqual([
      'strong',
      'suspicious',
      'inconclusive',
      'looking',
      'no-sign',
    ]);
    expect(headline).toBe('2 videos show signs of manipulation');
    expect(notice).toBeNull();
  });

  it('says something when there is nothing to show', () => {
    expect(popupView([], watched).notice).toMatch(/No video/);
    expect(popupView([], { host: null, watched: false, off: false })).toMatchObject({
      site: null,
      notice: popupTexts.noSite,
    });
  });

  it.each<[Page, object]>([
    [watched, { kind: 'switch', on: false }],
    [
      { ...watched, off: true },
      { kind: 'switch', on: true },
    ],
    [{ host: 'video.example', watched: false, off: false }, { kind: 'grant' }],
  ])('offers what fits the site %j', (page, site) => expect(popupView([], page).site).toMatchObject(site));

  it('has the button beside the notice that speaks of it, and beside no other', () => {
    expect(popupView([], { ...watched, off: true }).siteAnswersNotice).toBe(true);
    expect(popupView([], { ...watched, watched: false }).siteAnswersNotice).toBe(true);
    expect(popupView([], watched).siteAnswersNotice, 'it switches off').toBe(false);
    expect(popupView([], { host: null, watched: false, off: false }).siteAnswersNotice).toBe(false);
  });

  it('tells rejections and the source of a video', () => {
    const track = {
      ...{
        trackId: 1,
        framesUsed: 8,
        burstsUsed: 4,
        framesRejected: 5,
        firstTimeS: 0,
        lastTimeS: 2,
        medianFaceSizePx: 150,
      },
      ...{ margin: 1, llr: 1.3, contributions: [] },
      rejections: { 'too-blurred': 2, 'too-small': 3 },
    };
    const row = rowOf(
      record({
        verdict: verdict({ llr: 1.3, likelihood: 0.952, tracks: [track, { ...track, trackId: 2, margin: 0.4 }] }),
      }),
    );
    expect(row.rejections).toEqual(['6 too small', '4 too blurred']);
    expect(row.margin, 'of the face that the verdict rests on').toBe(1);
    expect(row.source).toBe('video.twimg.com/…/clip.mp4');
  });

  it('has a name for a page without a title', () => {
    const row = rowOf(record({ title: ' ', mediaUrl: 'blob:https://x.com/1', state: 'looking', verdict: null }));
    expect(row).toMatchObject({ title: 'Video', source: '' });
  });
});
