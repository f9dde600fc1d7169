import { describe, expect, it } from 'vitest';
import { senderKind, type Sender } from '../../../../src/extension/background/sender';

const ID = 'abcdefghijklmnop';
const ORIGIN = `chrome-extension://${ID}`;
const kind = (sender: Sender) => senderKind(sender, ID, ORIGIN);

describe('who sent a message', () => {
  it('a content script in a tab', () => {
    expect(kind({ id: ID, origin: 'https://x.com', frameId: 0, tab: { id: 3 } })).toBe('page');
    expect(kind({ id: ID, url: 'https://x.com/home', frameId: 2, tab: { id: 3 } })).toBe('page');
  });

  it('a page of ours, in a popup, offscreen, or open in a tab', () => {
    expect(kind({ id: ID, origin: ORIGIN })).toBe('own');
    expect(kind({ id: ID, url: `${ORIGIN}/offscreen.html` })).toBe('own');
    expect(kind({ id: ID, origin: ORIGIN, frameId: 0, tab: { id: 3 } })).toBe('own');
  });

  it('anything else is foreign', () => {
    expect(kind({ id: 'another-extension', origin: ORIGIN })).toBe('foreign');
    expect(kind({ id: ID, origin: 'https://x.com' })).toBe('foreign');
    expect(kind({ origin: ORIGIN })).toBe('foreign');
    expect(kind({ id: ID, url: `https://evil.example/?${ORIGIN}` })).toBe('foreign');
  });
});
