import { signal } from '@preact/signals';
import { FULL_PACE, PACE_CHANNEL, type Pace } from '../../messages/pace';
import { paceTexts } from '../../texts/words';

const pace = signal<Pace>(FULL_PACE);

/** Keeps up with how often videos are looked at, as long as the page is open. Nobody answers while no detector runs: then nothing is slow. */
export function followPace(): void {
  const channel = new BroadcastChannel(PACE_CHANNEL);
  channel.addEventListener('message', ({ data }: MessageEvent<Pace | null>) => {
    if (data !== null) pace.value = data;
  });
  channel.postMessage(null);
}

/** Says why a verdict takes longer than usual; nothing while it does not. */
export function PaceNotice() {
  const { why } = pace.value;
  return why === null ? null : <p class="notice">{paceTexts[why]}</p>;
}
