import { copyPicture, takePicture, type Grabbed } from './grab';
import { onPicture } from './on-picture';
import { withoutRepeats } from './repeats';

/** How far the frames of a burst may lie apart, seconds; a test holds these to the detector's own, which this script does not load. */
export const MIN_GAP_S = 0.019;
export const MAX_GAP_S = 0.068;

/** So often the player may leave pictures out, or be too slow for bursts, before what there is has to do. */
const MAX_BREAKS = 2;
/** Pictures looked at for one burst: 0.8 s of a fast stream. */
const MAX_LOOKS = 48;
/** A player that shows no new picture for this long was paused or has lost its source. */
const SILENCE_MS = 1000;

/** What to do with the picture that is on show: take it, wait for another, or give up. */
export type Choice = 'take' | 'skip' | 'stop';

interface Run {
  lastTimeS: number;
  readonly grabbed: Promise<Grabbed>[];
}

/**
 * Up to `length` consecutive pictures of a player, each copied as soon as it is shown; pictures nearer than a burst's gap are left out. Where
 * pictures are missing in between, it begins anew; after two such breaks it gives the longest run, which for streams of fewer than 15
 * pictures a second is a single one.
 * in   `choose`: asked in the callback of each picture, before it is taken; `mediaTimeS`: the picture's time
 * out  what became of each picture, oldest first; a refusal ends it. Empty when stopped, or when nothing was shown
 */
export function grabBurst(
  video: HTMLVideoElement,
  length: number,
  choose: (mediaTimeS: number) => Choice,
): Promise<readonly Grabbed[]> {
  return new Promise((resolve) => {
    let run: Run = { lastTimeS: -Infinity, grabbed: [] };
    let longest = run;
    let looks = 0;
    let breaks = 0;
    let takeBack = (): void => undefined;
    let silence: ReturnType<typeof setTimeout> | undefined;

    const finish = (): void => {
      clearTimeout(silence);
      takeBack();
      const all = Promise.all(run.grabbed.length >= longest.grabbed.length ? run.grabbed : longest.grabbed);
      resolve(import.meta.env.FIREFOX ? all.then(withoutRepeats) : all);
    };
    const wait = (): void => {
      clearTimeout(silence);
      silence = setTimeout(finish, SILENCE_MS);
      takeBack = onPicture(video, shown);
    };
    /** False when there is no reading of this player. */
    const take = (callbackTimeS: number): boolean => {
      const taken = takePicture(video, callbackTimeS);
      if (taken.kind !== 'picture') {
        run = { lastTimeS: callbackTimeS, grabbed: [Promise.resolve(taken)] };
        longest = run;
        return false;
      }
      const gapS = taken.mediaTimeS - run.lastTimeS;
      if (gapS >= 0 && gapS < MIN_GAP_S) {
        taken.picture.close();
        return true;
      }
      if (gapS > MAX_GAP_S || gapS < 0) {
        if (run.grabbed.length > 0) breaks += 1;
        if (run.grabbed.length > longest.grabbed.length) longest = run;
        run = { lastTimeS: 0, grabbed: [] };
      }
      run.lastTimeS = taken.mediaTimeS;
      run.grabbed.push(copyPicture(taken));
      return true;
    };
    const shown = (mediaTime: number): void => {
      looks += 1;
      const choice = choose(mediaTime);
      if (choice === 'stop') {
        run = longest = { lastTimeS: 0, grabbed: [] };
        return finish();
      }
      const readable = choice === 'skip' || take(mediaTime);
      if (!readable || run.grabbed.length === length || breaks === MAX_BREAKS || looks === MAX_LOOKS) return finish();
      wait();
    };
    wait();
  });
}
