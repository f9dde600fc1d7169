/** Two times nearer than this are the same picture, seen again in a loop: it would count twice. Seconds. */
const SAME_PICTURE_S = 0.02;

/** Pictures of a video that were taken, by their times, and whether a loop holds any others. */
export interface SeenPictures {
  add(timesS: readonly number[]): void;
  /** Forgets them all: what was seen is lost, or belongs to another video. */
  clear(): void;
  /** Looks at the pictures that a player shows from now on. */
  follow(): {
    /** Whether the picture on show was taken before. */
    isSeen(timeS: number): boolean;
    /** The player went once round through nothing but pictures that were taken before: there are no others. */
    wentRound(): boolean;
  };
}

export function createSeenPictures(): SeenPictures {
  let seenS: number[] = [];
  return {
    add: (timesS) => void seenS.push(...timesS),
    clear: () => void (seenS = []),
    follow() {
      let firstS: number | null = null;
      let lastS = -Infinity;
      let jumpedBack = false;
      let round = false;
      return {
        isSeen(timeS) {
          const seen = seenS.some((one) => Math.abs(one - timeS) < SAME_PICTURE_S);
          if (!seen) {
            firstS = null;
            jumpedBack = false;
          } else if (firstS === null) firstS = timeS;
          else if (timeS < lastS) jumpedBack = true;
          lastS = timeS;
          round ||= seen && jumpedBack && firstS !== null && timeS >= firstS;
          return seen;
        },
        wentRound: () => round,
      };
    },
  };
}
