/** A detector worker that opens and then never answers a frame: it spins, as a hung one does. */
import type { CallMessage, WorkerMessage } from '../../../../src/detector/worker/messages';

addEventListener('message', ({ data: { id, call } }: MessageEvent<CallMessage>) => {
  // Bundlers drop a loop that does nothing.
  if (call === 'frame') for (;;) self.name = 'hung';
  const answer: WorkerMessage = {
    kind: 'answer',
    id,
    reply: { ok: true, value: call === 'open' ? { modelId: null, featureSchemaId: 'none' } : null },
  };
  postMessage(answer);
});
