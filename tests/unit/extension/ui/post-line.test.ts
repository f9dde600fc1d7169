import { describe, expect, it } from 'vitest';
import { unknownPost } from '../../../../src/extension/messages/post';
import { postLine } from '../../../../src/extension/ui/popup/post-line';

describe('what a row says of the post', () => {
  it('names the author as the site does, and leads to the post', () => {
    const permalink = 'https://x.com/nora_fjeld/status/2028047592968946664';
    expect(postLine({ ...unknownPost('x'), author: 'nora_fjeld', permalink })).toEqual({
      text: 'Post by @nora_fjeld · X',
      url: permalink,
      label: null,
    });
    expect(postLine({ ...unknownPost('reddit'), author: 'gentle_otter' })?.text).toBe(
      'Post by u/gentle_otter · Reddit',
    );
    expect(postLine({ ...unknownPost('facebook'), author: 'Anna Berg' })?.text).toBe('Post by Anna Berg · Facebook');
  });

  it('says that it does not know', () => {
    expect(postLine(unknownPost('tiktok'))).toEqual({ text: 'Unknown post · TikTok', url: null, label: null });
    expect(postLine({ ...unknownPost('instagram'), permalink: 'https://www.instagram.com/p/abcdefg/' })?.text).toBe(
      'Post · Instagram',
    );
  });

  it('says nothing on other sites, and of files', () => {
    expect(postLine(unknownPost('generic'))).toBeNull();
    expect(postLine(null)).toBeNull();
  });

  it('quotes the platform’s own label', () => {
    expect(postLine({ ...unknownPost('youtube'), aiLabel: 'Altered or synthetic content' })?.label).toBe(
      'The site’s own label: “Altered or synthetic content”',
    );
  });

  it('leads nowhere but to the web', () => {
    expect(postLine({ ...unknownPost('x'), permalink: 'javascript:alert(1)' })?.url).toBeNull();
  });
});
