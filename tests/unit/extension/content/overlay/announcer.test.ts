import { parseHTML } from 'linkedom';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createAnnouncer, type Announcer } from '../../../../../src/extension/content/overlay/announcer';
import type { Tone, VerdictView } from '../../../../../src/extension/texts/verdict-view';

const view = (tone: Tone, label: string = tone): VerdictView => ({ tone, label }) as VerdictView;

let root: Element;
let announcer: Announcer;
/** What was written into the status since the last time. */
let said: () => string | null;

beforeEach(() => {
  vi.useFakeTimers();
  const { document } = parseHTML('<main></main>');
  vi.stubGlobal('document', document);
  root = document.querySelector('main')!;
  announcer = createAnnouncer(root as unknown as ShadowRoot);
  said = () => {
    const status = root.querySelector('[role=status]')!;
    const text = status.textContent;
    status.textContent = '';
    return text === '' ? null : text;
  };
});

afterEach(() => void vi.useRealTimers());

describe('what screen readers are told', () => {
  it('waits until they have finished', () => {
    expect(root.querySelector('[role=status]')!.getAttribute('aria-live')).toBe('polite');
  });

  it('is nothing for a feed in which nothing is found', () => {
    for (const tone of ['looking', 'no-sign', 'inconclusive', 'not-assessable'] as const) {
      announcer.hear('a', view(tone), false);
      expect(said()).toBeNull();
    }
  });

  it('is each band of a video once, however its figures change', () => {
    announcer.hear('a', view('suspicious', 'Signs, 3 times'), false);
    expect(said()).toBe('Swapwatch: Signs, 3 times');
    announcer.hear('a', view('suspicious', 'Signs, 4 times'), false);
    expect(said()).toBeNull();
    announcer.hear('a', view('strong', 'Strong signs'), false);
    expect(said()).toBe('Swapwatch: Strong signs');
    announcer.hear('b', view('strong', 'Strong signs elsewhere'), false);
    expect(said()).toBe('Swapwatch: Strong signs elsewhere');
    announcer.hear('a', view('strong', 'Strong signs'), false);
    expect(said()).toBeNull();
  });

  it('is any end of a scan that was asked for', () => {
    announcer.hear('a', view('looking'), true);
    expect(said()).toBeNull();
    announcer.hear('a', view('no-sign', 'No signs found'), true);
    expect(said()).toBe('Swapwatch: No signs found');
  });

  it('is not left behind in the page, where it would be found beside another video', () => {
    const text = (): string | null => root.querySelector('[role=status]')!.textContent;
    announcer.hear('a', view('strong', 'Strong signs'), false);
    vi.advanceTimersByTime(4000);
    announcer.hear('b', view('suspicious', 'Signs'), false);
    vi.advanceTimersByTime(4000);
    expect(text()).toBe('Swapwatch: Signs');
    vi.advanceTimersByTime(1500);
    expect(text()).toBe('');
  });
});
