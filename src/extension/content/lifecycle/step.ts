import type { BlockedReason } from '../../messages/channel';
import { finalState } from '../../messages/video-state';
import { beginEpoch, lacksConnection, type Effect, type ElementEvent, type ElementState, type Step } from './state';

const stay = (state: ElementState): Step => ({ state, effects: [] });

/** The end of this epoch's stream, if anybody was told of it. */
const ending = (state: ElementState): Effect[] => (state.announced ? [{ type: 'end', videoId: state.videoId }] : []);

const announcing = (state: ElementState): Effect[] =>
  state.announced ? [] : [{ type: 'announce', videoId: state.videoId, fresh: state.demanded }];

function block(state: ElementState, reason: BlockedReason): Step {
  const problem = { kind: 'blocked', reason } as const;
  return {
    state: { ...state, announced: true, way: 'none', underWay: 0, state: finalState(state.verdict), problem },
    effects: [...announcing(state), { type: 'tell-blocked', videoId: state.videoId, reason }],
  };
}

/** Nothing can be announced without a connection; once there is one, the epoch begins as if there had never been none. */
function connection(state: ElementState, open: boolean): Step {
  if (open) return stay(lacksConnection(state) ? beginEpoch(state) : state);
  const problem = { kind: 'blocked', reason: 'no-connection' } as const;
  return stay({ ...state, underWay: 0, state: finalState(state.verdict), problem });
}

/** An answer to something that was sent in an earlier epoch. */
function ofOldEpoch(state: ElementState, event: ElementEvent): boolean {
  const isAnswer = 'videoId' in event && event.type !== 'source' && event.type !== 'demand';
  return isAnswer && event.videoId !== state.videoId;
}

/**
 * The life of one `<video>` element, pure: knows no DOM, no clock, no port. Table: docs/contracts/video-lifecycle.md
 * Answers that belong to an earlier epoch change nothing, so a recycled element never shows another video's verdict.
 */
export function step(state: ElementState, event: ElementEvent): Step {
  if (ofOldEpoch(state, event)) return stay(state);
  switch (event.type) {
    case 'source':
      if (event.source === state.source && !event.forced) return stay(state);
      return {
        state: beginEpoch({ ...state, source: event.source, videoId: event.videoId, demanded: false }),
        effects: ending(state),
      };
    case 'playing':
      return stay({ ...state, playing: event.playing });
    case 'view':
      return stay({ ...state, inView: event.inView, bigEnough: event.bigEnough });
    case 'page':
      return stay({ ...state, pageHidden: event.hidden });
    case 'pace':
      return stay({ ...state, pace: { slowdown: event.slowdown, why: event.why } });
    case 'demand':
      return { state: beginEpoch({ ...state, videoId: event.videoId, demanded: true }), effects: ending(state) };
    case 'cancel':
      if (!state.demanded) return stay(state);
      return state.announced ? block(state, 'cancelled') : stay(beginEpoch({ ...state, demanded: false }));
    case 'captured':
      return {
        state: { ...state, announced: true, underWay: state.underWay + 1, framesSent: state.framesSent + 1 },
        effects: announcing(state),
      };
    case 'unreadable':
      if (event.fileUrl === null) return block(state, event.reason);
      return {
        state: { ...state, announced: true, way: 'file', underWay: 0 },
        effects: [
          ...announcing(state),
          { type: 'read-file', videoId: state.videoId, url: event.fileUrl, otherwise: event.reason },
        ],
      };
    case 'blocked':
      return block(state, event.reason);
    case 'report':
      return stay({
        ...state,
        underWay: Math.max(0, state.underWay - 1),
        failures: 0,
        state: event.state,
        verdict: event.verdict,
        stable: event.stable,
        known: event.known,
        measuredAtMs: event.measuredAtMs,
        problem: null,
      });
    case 'spent':
      // What is under way may still tell more.
      if (state.state === 'not-assessable' || state.stable || state.underWay > 0 || state.way !== 'player')
        return stay(state);
      return {
        state: { ...state, announced: true },
        effects: [...announcing(state), { type: 'settle', videoId: state.videoId }],
      };
    case 'failed': {
      const problem = { kind: 'failed', code: event.code, detail: event.detail } as const;
      // A file is then read anew, by way of the player, which finds again that it may not be read.
      const way = state.way === 'file' ? 'player' : state.way;
      const shown = finalState(state.verdict);
      return stay({ ...state, way, underWay: 0, failures: state.failures + 1, state: shown, problem });
    }
    case 'file-read':
      if (event.reason !== null) return block(state, event.reason);
      return stay({ ...state, way: 'none', state: state.state === 'looking' ? 'not-assessable' : state.state });
    case 'connection':
      return connection(state, event.open);
    case 'disconnected':
      return stay(beginEpoch(state));
    case 'removed':
      return { state: { ...beginEpoch(state), source: null, playing: false }, effects: ending(state) };
  }
}
