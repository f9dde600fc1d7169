import { describe, expect, it } from 'vitest';
import { PageLost, PageSilent } from '../../../src/headless/host-page';
import type { WireScan } from '../../../src/headless/page/messages';
import { scanAttempts } from '../../../src/headless/scan-attempts';

const good: WireScan = { video: null, reports: [], verdict: null, problem: null };
const withProblem = (code: NonNullable<WireScan['problem']>['code']): WireScan => ({
  ...good,
  problem: { code, detail: 'so' },
});

async function run(outcomes: (WireScan | Error)[]) {
  let tried = 0;
  let discarded = 0;
  const result = await scanAttempts(
    () => {
      const outcome = outcomes[tried++]!;
      return outcome instanceof Error ? Promise.reject(outcome) : Promise.resolve(outcome);
    },
    () => Promise.resolve(void discarded++),
  );
  return { code: result.problem?.code ?? null, tried, discarded };
}

describe('scanAttempts', () => {
  it('takes a good result at once', async () =>
    expect(await run([good])).toEqual({ code: null, tried: 1, discarded: 0 }));

  it("does not try again for the file's own faults", async () =>
    expect(await run([withProblem('unreadable')])).toEqual({ code: 'unreadable', tried: 1, discarded: 0 }));

  it('tries once more after a crash of the page', async () =>
    expect(await run([new PageLost('crash'), good])).toEqual({ code: null, tried: 2, discarded: 1 }));

  it('tries once more after a crash of the worker', async () =>
    expect(await run([withProblem('worker-crashed'), good])).toEqual({ code: null, tried: 2, discarded: 1 }));

  it('gives a file up that crashes the page twice', async () =>
    expect(await run([new PageLost('crash'), new PageLost('crash')])).toEqual({
      code: 'page-crashed',
      tried: 2,
      discarded: 2,
    }));

  it('gives a file up that takes too long, at once', async () =>
    expect(await run([new PageSilent('no answer')])).toEqual({ code: 'timed-out', tried: 1, discarded: 1 }));

  it('lets bugs through', async () => await expect(run([new TypeError('bug')])).rejects.toThrow('bug'));
});
