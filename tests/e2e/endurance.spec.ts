import { expect, test } from './fixtures';
import { failures, humanReport } from '../../scripts/endurance/report';
import { runEndurance } from '../../scripts/endurance/run';

/** Scrolling alone; clips, timing and frame rates come on top. */
const MINUTES = 1.2;

test('a short endurance run: every video answered, none with another one’s verdict, no errors, nothing asked of strangers', async ({
  extension,
}) => {
  test.setTimeout(420_000);
  const { figures, evidence } = await runEndurance({
    ...{ minutes: MINUTES, posts: 20, clips: 10, latencies: 1, frameRatePairs: 0 },
    extension,
    say: () => undefined,
  });
  expect(failures(figures), humanReport(figures, evidence)).toEqual([]);
});
