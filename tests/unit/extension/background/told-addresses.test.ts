import { expect, it } from 'vitest';
import { toldAddresses } from '../../../../src/extension/background/casework/told-addresses';

const OWN = 'https://www.tiktok.com/@somebody/video/7300000000000000000';
const FOREIGN = 'https://www.instagram.com/reel/C0ffee/';
const page = { origin: 'https://www.tiktok.com', url: 'https://www.tiktok.com/@somebody', frameId: 0 };

it('a page brings addresses of its own origin into a case, and no others', () => {
  expect(toldAddresses([OWN, FOREIGN, 'javascript:alert(1)', 'no address'], page)).toEqual([OWN]);
  expect(toldAddresses([OWN, FOREIGN], { url: page.url, frameId: 0 })).toEqual([OWN]);
});

it.each([
  ['a page that it embeds', { ...page, frameId: 7 }],
  ['a page without an origin', { origin: 'null', frameId: 0 }],
  ['nobody', {}],
])('%s brings none', (_who, sender) => expect(toldAddresses([OWN], sender)).toEqual([]));
