import { signal } from '@preact/signals';
import { FULL_PACE, PACE_CHANNEL, type Pace } from '../messages/pace';

/** How often videos are looked at now; as usual while no detector runs, since nobody tells then. */
export const pace = signal<Pace>(FULL_PACE);

/** Keeps up with it as long as the page is open. */
export function followPace(): void {
  const channel = new BroadcastChannel(PACE_CHANNEL);
  channel.addEventListener('message', ({ data }: MessageEvent<Pace | null>) => {
    if (data !== null) pace.value = data;
  });
  channel.postMessage(null);
}
