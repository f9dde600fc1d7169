import { describe, expect, it } from 'vitest';
import { beginEpoch, type ElementEvent, type ElementState } from '../../../../src/extension/content/lifecycle/state';
import { FAST_EVERY_MS, RECONNECT_AFTER_MS } from '../../../../src/extension/content/lifecycle/schedule';
import { step } from '../../../../src/extension/content/lifecycle/step';
import {
  maySend,
  mayStillSend,
  wantedLength,
  wantsBadge,
  wantsBurst,
} from '../../../../src/extension/content/lifecycle/wants';
import { NOTHING_EARLIER } from '../../../../src/extension/messages/known';
import { FULL_PACE } from '../../../../src/extension/messages/pace';
import { verdict } from '../verdict';

const playing = beginEpoch({
  source: 'https://video.example/a.mp4',
  videoId: 'first',
  playing: true,
  inView: true,
  bigEnough: true,
  pageHidden: false,
  pace: FULL_PACE,
  demanded: false,
});

function run(state: ElementState, ...events: ElementEvent[]): ElementState {
  return events.reduce((now, event) => step(now, event).state, state);
}
const report = (videoId: string, framesUsed: number): ElementEvent => ({
  type: 'report',
  videoId,
  state: 'assessed',
  verdict: verdict({ framesUsed, band: 'strong', llr: 1.2 }),
  stable: false,
  ...NOTHING_EARLIER,
});

describe('a video that plays in view', () => {
  it('is announced with its first frame and with no other', () => {
    const first = step(playing, { type: 'captured' });
    expect(first.effects).toEqual([{ type: 'announce', videoId: 'first', fresh: false }]);
    const next = run(first.state, report('first', 1));
    expect(step(next, { type: 'captured' }).effects).toEqual([]);
  });

  it('has three frames under way and no more; each answer makes room for one', () => {
    const three = run(playing, { type: 'captured' }, { type: 'captured' }, { type: 'captured' });
    expect([maySend(run(playing, { type: 'captured' })), maySend(three)]).toEqual([true, false]);
    expect(maySend(run(three, report('first', 1)))).toBe(true);
    expect(run(playing, report('first', 1), { type: 'captured' }).underWay).toBe(1);
  });

  it('may have its next burst taken while the end of the last one is looked at', () => {
    const three = run(playing, { type: 'captured' }, { type: 'captured' }, { type: 'captured' });
    expect(wantsBurst(three)).toBe(FAST_EVERY_MS);
    expect(wantsBurst(run(three, { type: 'captured' }))).toBeNull();
  });

  it('sends nothing while the page is hidden, not even what the user asked for', () => {
    const hidden = run(playing, { type: 'demand', videoId: 'again' }, { type: 'page', hidden: true });
    expect([wantsBurst(hidden), maySend(hidden)]).toEqual([null, false]);
    expect(wantsBurst(run(hidden, { type: 'page', hidden: false }))).not.toBeNull();
  });

  it('waits longer where the detector asks for it, also in the epochs to come', () => {
    const slowed = run(playing, { type: 'pace', slowdown: 3, why: 'battery' });
    const next = run(slowed, { type: 'source', source: 'https://video.example/b.mp4', videoId: 'b', forced: false });
    expect(wantsBurst(slowed)).toBe(3 * FAST_EVERY_MS);
    expect([wantsBurst(next), next.pace.why]).toEqual([3 * FAST_EVERY_MS, 'battery']);
  });

  it('rests when its verdict is settled', () => {
    const settled = run(playing, { ...report('first', 8), stable: true } as ElementEvent);
    expect([settled.stable, wantsBurst(settled)]).toEqual([true, null]);
  });

  it.each<[string, ElementEvent]>([
    ['paused', { type: 'playing', playing: false }],
    ['scrolled away', { type: 'view', inView: false, bigEnough: true }],
    ['tiny', { type: 'view', inView: true, bigEnough: false }],
  ])('wants no frame while %s', (_name, event) => {
    expect(wantsBurst(run(playing, event))).toBeNull();
  });
});

describe('pictures of a burst that wait to be sent', () => {
  const sending = run(playing, { type: 'captured' });
  const still = (...events: ElementEvent[]): boolean => mayStillSend(run(sending, ...events), sending);

  it.each<[string, ElementEvent[]]>([
    ['the one before was judged', [report('first', 1)]],
    ['the video was paused', [{ type: 'playing', playing: false }]],
    ['it was scrolled away', [{ type: 'view', inView: false, bigEnough: true }]],
  ])('are sent when %s', (_name, events) => expect(still(...events)).toBe(true));

  it.each<[string, ElementEvent[]]>([
    ['another source', [{ type: 'source', source: 'https://video.example/b.mp4', videoId: 'b', forced: false }]],
    ['a scan on demand', [{ type: 'demand', videoId: 'again' }]],
    ['a failure', [{ type: 'failed', videoId: 'first', code: 'worker-crashed', detail: '' }]],
    ['a broken channel', [{ type: 'disconnected', videoId: 'first' }]],
    ['a way that could not be opened', [{ type: 'connection', open: false }]],
    ['a block', [{ type: 'blocked', reason: 'protected' }]],
    ['an end', [{ type: 'removed' }]],
  ])('are thrown away after %s', (_name, events) => expect(still(...events)).toBe(false));

  it('are the first of an epoch, too, which nobody was told of yet', () => {
    expect(mayStillSend(playing, playing)).toBe(true);
    expect(wantedLength(playing)).toBe(6);
  });
});

describe('a video of which no further pictures come', () => {
  const sent = run(playing, { type: 'captured' });

  it('has what is known of it said', () => {
    const waiting = {
      type: 'report',
      videoId: 'first',
      state: 'looking',
      verdict: null,
      stable: false,
      known: 'here',
      measuredAtMs: null,
    } as const;
    expect(step(run(sent, waiting), { type: 'spent' }).effects).toEqual([{ type: 'settle', videoId: 'first' }]);
  });

  it('is announced first where nobody was told of it', () => {
    expect(step(playing, { type: 'spent' }).effects.map(({ type }) => type)).toEqual(['announce', 'settle']);
  });

  it('is left alone while an answer is due, and when what is said of it is settled; a first impression is not', () => {
    expect(step(sent, { type: 'spent' }).effects).toEqual([]);
    const assessed = run(sent, report('first', 4));
    expect(step({ ...assessed, stable: true }, { type: 'spent' }).effects).toEqual([]);
    expect(step(assessed, { type: 'spent' }).effects).toEqual([{ type: 'settle', videoId: 'first' }]);
  });
});

describe('a recycled element', () => {
  const judged = run(playing, { type: 'captured' }, report('first', 8));
  const recycled = step(judged, {
    type: 'source',
    source: 'https://video.example/b.mp4',
    videoId: 'second',
    forced: false,
  });

  it('is looking again at once and shows nothing of the video before', () => {
    expect(recycled.state).toMatchObject({
      videoId: 'second',
      state: 'looking',
      verdict: null,
      announced: false,
      framesSent: 0,
    });
    expect(recycled.effects).toEqual([{ type: 'end', videoId: 'first' }]);
  });

  it.each<ElementEvent>([
    report('first', 9),
    { type: 'failed', videoId: 'first', code: 'worker-crashed', detail: '' },
    { type: 'file-read', videoId: 'first', reason: 'not-loaded' },
    { type: 'disconnected', videoId: 'first' },
  ])('takes no late answer that was meant for the video before: $type', (late) => {
    expect(step(recycled.state, late)).toEqual({ state: recycled.state, effects: [] });
  });

  it('keeps its verdict when the same source is named again, and loses it when the element was emptied', () => {
    const same = { type: 'source', source: judged.source, videoId: 'second' } as const;
    expect(step(judged, { ...same, forced: false }).state).toBe(judged);
    expect(step(judged, { ...same, forced: true }).state).toMatchObject({ state: 'looking', verdict: null });
  });

  it('loses its badge when it has no source any more', () => {
    expect(wantsBadge(judged)).toBe(true);
    expect(wantsBadge(run(judged, { type: 'source', source: null, videoId: 'second', forced: false }))).toBe(false);
  });
});

describe('a scan that the user asks for', () => {
  const away = run(playing, { type: 'view', inView: false, bigEnough: false });
  const demanded = step(run(away), { type: 'demand', videoId: 'again' });

  it('looks at place and size no more, but needs the video to play', () => {
    expect(wantsBurst(away)).toBeNull();
    expect(wantsBurst(demanded.state)).not.toBeNull();
    expect(wantsBurst(run(demanded.state, { type: 'playing', playing: false }))).toBeNull();
  });

  it('starts afresh', () => {
    expect(step(demanded.state, { type: 'captured' }).effects).toEqual([
      { type: 'announce', videoId: 'again', fresh: true },
    ]);
  });

  it('is over with the next source', () => {
    const next = run(demanded.state, {
      type: 'source',
      source: 'https://video.example/c.mp4',
      videoId: 'c',
      forced: false,
    });
    expect(next.demanded).toBe(false);
  });
});

describe('a video that the page may not read', () => {
  const fileUrl = 'https://video.example/a.mp4';
  const tainted: ElementEvent = { type: 'unreadable', fileUrl, reason: 'site-blocks-reading' };

  it('is read from its file where it has an address', () => {
    const { state, effects } = step(playing, tainted);
    expect(effects.map(({ type }) => type)).toEqual(['announce', 'read-file']);
    expect(wantsBurst(state)).toBeNull();
    expect(run(state, report('first', 4)).state).toBe('assessed');
  });

  it('cannot be assessed where it has none, or where the file cannot be had', () => {
    const blocked = { state: 'not-assessable', problem: { kind: 'blocked', reason: 'site-blocks-reading' } };
    expect(run(playing, { type: 'unreadable', fileUrl: null, reason: 'site-blocks-reading' })).toMatchObject(blocked);
    expect(run(playing, tainted, { type: 'file-read', videoId: 'first', reason: 'site-blocks-reading' })).toMatchObject(
      blocked,
    );
  });

  it('has its file read anew after a failure of the detector', () => {
    const reading = run(playing, tainted);
    const failed = run(reading, { type: 'failed', videoId: 'first', code: 'worker-crashed', detail: '' });
    expect(wantsBurst(failed)).toBeGreaterThanOrEqual(5000);
    expect(step(failed, tainted).effects).toEqual([
      { type: 'read-file', videoId: 'first', url: fileUrl, otherwise: 'site-blocks-reading' },
    ]);
  });

  it('gets the reason that its file gave', () => {
    const read = run(playing, tainted, { type: 'file-read', videoId: 'first', reason: 'sound-only' });
    expect(read.problem).toEqual({ kind: 'blocked', reason: 'sound-only' });
  });

  it('says why and tells the rest of the extension', () => {
    const { state, effects } = step(playing, { type: 'blocked', reason: 'protected' });
    expect(effects).toEqual([
      { type: 'announce', videoId: 'first', fresh: false },
      { type: 'tell-blocked', videoId: 'first', reason: 'protected' },
    ]);
    expect(wantsBurst(state)).toBeNull();
  });
});

describe('when something breaks', () => {
  it('a failure is shown, tried again later, and forgotten with the next report', () => {
    const failed = run(
      playing,
      { type: 'captured' },
      { type: 'failed', videoId: 'first', code: 'no-webgl', detail: 'x' },
    );
    expect(failed).toMatchObject({ state: 'not-assessable', underWay: 0, failures: 1 });
    expect(wantsBurst(failed)).toBeGreaterThanOrEqual(5000);
    expect(run(failed, { type: 'captured' }, report('first', 4))).toMatchObject({ failures: 0, problem: null });
  });

  it('a failure or an end of pictures takes no verdict back', () => {
    const judged = run(playing, { type: 'captured' }, report('first', 8), { type: 'captured' });
    const failure: ElementEvent = { type: 'failed', videoId: 'first', code: 'worker-crashed', detail: '' };
    expect(run(judged, failure)).toMatchObject({ state: 'assessed', underWay: 0, failures: 1 });
    expect(run(judged, { type: 'blocked', reason: 'protected' }).state).toBe('assessed');
  });

  it('a broken channel means a new look, announced again', () => {
    const broken = run(playing, { type: 'captured' }, report('first', 8), { type: 'disconnected', videoId: 'first' });
    expect(broken).toMatchObject({ state: 'looking', announced: false, underWay: 0 });
    expect(step(broken, { type: 'captured' }).effects[0]).toMatchObject({ type: 'announce' });
  });

  it('a detector out of reach is said, and tried again after half a minute', () => {
    const { state, effects } = step(playing, { type: 'connection', open: false });
    expect(state).toMatchObject({
      state: 'not-assessable',
      problem: { kind: 'blocked', reason: 'no-connection' },
      announced: false,
    });
    expect(effects).toEqual([]);
    expect(wantsBurst(state)).toBe(RECONNECT_AFTER_MS);
    expect(wantsBadge(run(state, { type: 'playing', playing: false }))).toBe(true);
    expect(run(state, { type: 'connection', open: false }).problem).toEqual(state.problem);
  });

  it('a detector that is reached later gets the video announced, and it is looked at as any other', () => {
    const reached = run(playing, { type: 'connection', open: false }, { type: 'connection', open: true });
    expect(reached).toEqual(playing);
    expect(step(reached, { type: 'captured' }).effects).toEqual([{ type: 'announce', videoId: 'first', fresh: false }]);
  });

  it('a way that is open as before changes nothing', () => {
    const judged = run(playing, { type: 'captured' }, report('first', 8));
    expect(step(judged, { type: 'connection', open: true }).state).toBe(judged);
  });

  it('a removed element ends its stream', () => {
    const { state, effects } = step(run(playing, { type: 'captured' }), { type: 'removed' });
    expect(effects).toEqual([{ type: 'end', videoId: 'first' }]);
    expect(wantsBurst(state)).toBeNull();
    expect(wantsBadge(state)).toBe(false);
  });
});
