import { describe, expect, it } from 'vitest';
import type { Grabbed } from '../../../../src/extension/content/capture/grab';
import { withoutRepeats } from '../../../../src/extension/content/capture/repeats';

const SHAPE = { format: 'RGBA', width: 1, height: 1, layout: [{ offset: 0, stride: 4 }] } as const;

function picture(mediaTimeS: number, ...bytes: number[]): Grabbed {
  const color = { matrix: 'bt601', fullRange: true } as const;
  return { kind: 'frame', frame: { ...SHAPE, color, data: new Uint8Array(bytes).buffer, mediaTimeS } };
}
const timesOf = (grabbed: readonly Grabbed[]): unknown[] =>
  grabbed.map((one) => (one.kind === 'frame' ? one.frame.mediaTimeS : one.kind));

describe('withoutRepeats', () => {
  it('leaves out the same bytes under another time', () =>
    expect(
      timesOf(withoutRepeats([picture(0, 1, 2, 3, 4), picture(0.03, 1, 2, 3, 4), picture(0.07, 1, 2, 3, 5)])),
    ).toEqual([0, 0.07]));

  it('keeps what differs in one byte, what comes back later, and refusals', () => {
    const kept = [picture(0, 1, 2, 3, 4), picture(0.03, 1, 2, 3, 5), picture(0.07, 1, 2, 3, 4)];
    expect(withoutRepeats(kept)).toEqual(kept);
    expect(timesOf(withoutRepeats([{ kind: 'tainted' }, { kind: 'tainted' }]))).toEqual(['tainted', 'tainted']);
  });
});
