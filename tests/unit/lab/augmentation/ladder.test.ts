import { describe, expect, it } from 'vitest';
import { LADDER, ladderStep, recompressArguments } from '../../../../src/lab/augmentation/ladder/steps';

describe('ladder', () => {
  it('has ids that stand for their settings: who changes these gives another id', () => {
    const settings = LADDER.map(
      ({ id, heightPx, ending, encoder }) => `${id}: ${heightPx} ${ending} ${encoder.join(' ')}`,
    );
    expect(settings).toEqual([
      'h264-480p-crf28: 480 mp4 -c:v libx264 -preset faster -crf 28 -threads 1',
      'h264-720p-crf23: 720 mp4 -c:v libx264 -preset faster -crf 23 -threads 1',
      'vp9-480p: 480 webm -c:v libvpx-vp9 -deadline realtime -cpu-used 6 -crf 36 -b:v 0 -row-mt 0 -threads 1',
      'av1-360p: 360 mp4 -c:v libsvtav1 -preset 10 -crf 40 -svtav1-params lp=1',
    ]);
    expect(ladderStep('h264-480p-crf28')).toBe(LADDER[0]);
    expect(ladderStep('h264-480p-crf29')).toBeUndefined();
  });

  it('hands file names over as single arguments, whatever is in them', () => {
    const args = recompressArguments(LADDER[0], '/data/a clip; rm -rf "$HOME".mp4', '/cache/b.mp4.part');
    expect(args).toContain('/data/a clip; rm -rf "$HOME".mp4');
    expect(args.at(-1)).toBe('/cache/b.mp4.part');
  });
});
