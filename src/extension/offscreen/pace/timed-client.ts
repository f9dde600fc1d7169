import type { DetectorClient } from '../../../detector/client';

/** The same detector; tells what each frame took in the worker, milliseconds, by the worker's own clock: neither waiting nor loading counts. */
export function timedClient(client: DetectorClient, took: (ms: number) => void): DetectorClient {
  return {
    ...client,
    async frame(...call) {
      const reply = await client.frame(...call);
      if (reply.ok) took(Object.values(reply.value.timingsMs).reduce((sum, ms) => sum + ms, 0));
      return reply;
    },
  };
}
