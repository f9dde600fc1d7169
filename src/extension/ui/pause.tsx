import { tell } from '../platform/tell';
import { isPaused, type Settings } from '../storage/settings/parse-settings';
import { pausedText, pauseTexts } from '../texts/settings-words';

/** Minutes to choose from. */
const CHOICES = [15, 60];

const pause = (minutes: number | null): void => void tell<'watch.pause'>({ type: 'watch.pause', minutes });
const resume = (): void => void tell<'watch.resume'>({ type: 'watch.resume' });

/** Buttons that pause all watching for a while, or end the pause. */
export function Pause({ settings }: { readonly settings: Settings }) {
  const { pausedUntilMs } = settings;
  if (pausedUntilMs !== null && isPaused(settings, Date.now())) {
    return (
      <p class="paused" role="status">
        {pausedText(pausedUntilMs)}{' '}
        <button type="button" onClick={resume}>
          {pauseTexts.resume}
        </button>
      </p>
    );
  }
  return (
    <div class="buttons">
      {CHOICES.map((minutes) => (
        <button key={minutes} type="button" onClick={() => pause(minutes)}>
          {pauseTexts.minutes(minutes)}
        </button>
      ))}
      <button type="button" onClick={() => pause(null)}>
        {pauseTexts.forever}
      </button>
    </div>
  );
}
