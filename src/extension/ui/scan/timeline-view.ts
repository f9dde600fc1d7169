import { posteriorAt } from '../../../casework/ranking/posterior';
import type { Moment } from '../../storage/moments/moment';
import { timelineTexts, timeText } from '../../texts/scan-words';
import { reasonTexts } from '../../texts/words';

/** A face at one moment. */
export interface MomentFace {
  /** Names the face within its video, from 1 in the order in which they were seen. */
  readonly number: number;
  readonly crop: Blob | null;
  readonly pictureText: string;
  /** What is said of it, one line each. */
  readonly lines: readonly string[];
  readonly usable: boolean;
}

/** One burst on the timeline. */
export interface TimelinePoint {
  readonly mediaTimeS: number;
  /** From left to right, [0, 1]. */
  readonly x: number;
  /** Of the whole video after it, [0, 1]; null while there is none. */
  readonly likelihood: number | null;
  /** `unused`: no face, or none fit for use. */
  readonly kind: 'figure' | 'open' | 'unused';
  readonly time: string;
  /** What a screen reader says of it. */
  readonly label: string;
  readonly faces: readonly MomentFace[];
}

/** How the likelihood of one face went. */
export interface TimelineTrack {
  readonly number: number;
  readonly name: string;
  readonly places: readonly { readonly x: number; readonly likelihood: number }[];
}

export interface TimelineView {
  readonly points: readonly TimelinePoint[];
  /** Empty where there is but one face: its line would lie on that of the video. */
  readonly tracks: readonly TimelineTrack[];
  readonly ticks: readonly { readonly x: number; readonly text: string }[];
  /** The moment to show before one is chosen: that of the face with the largest margin; else the first. */
  readonly telling: number;
}

const TICKS = 5;
/** Nothing is known beforehand of a video that is looked at by itself. */
const EVEN_ODDS = 0.5;

const likelihoodAt = (llr: number): number => posteriorAt(llr, EVEN_ODDS);

function numbersOf(moments: readonly Moment[]): Map<number, number> {
  const numbers = new Map<number, number>();
  for (const { trackId } of moments)
    if (trackId !== null && !numbers.has(trackId)) numbers.set(trackId, numbers.size + 1);
  return numbers;
}

function faceOf({ rejection, trackLlr, crop }: Moment, number: number, time: string): MomentFace {
  const lines = [
    ...(rejection === null ? [] : [reasonTexts[rejection]]),
    ...(trackLlr !== null
      ? [timelineTexts.faceFigure(likelihoodAt(trackLlr))]
      : rejection === null
        ? [timelineTexts.open]
        : []),
  ];
  return { number, crop, pictureText: timelineTexts.picture(number, time), lines, usable: rejection === null };
}

function pointOf(burst: readonly Moment[], x: number, numbers: ReadonlyMap<number, number>): TimelinePoint {
  const { mediaTimeS, llr } = burst[0]!;
  const time = timeText(mediaTimeS);
  const faces = burst.flatMap((moment) =>
    moment.trackId === null ? [] : [faceOf(moment, numbers.get(moment.trackId)!, time)],
  );
  const common = { mediaTimeS, x, time, faces };
  const likelihood = llr === null ? null : likelihoodAt(llr);
  if (!faces.some(({ usable }) => usable)) {
    const label = faces.length === 0 ? timelineTexts.pointNoFace(time) : timelineTexts.pointUnused(time);
    return { ...common, likelihood, kind: 'unused', label };
  }
  if (likelihood === null) return { ...common, likelihood, kind: 'open', label: timelineTexts.pointOpen(time) };
  return { ...common, likelihood, kind: 'figure', label: timelineTexts.point(time, likelihood) };
}

/** What the timeline shows; null where nothing is kept. in: the moments of one video, in the order of the media. Pure. */
export function timelineView(moments: readonly Moment[]): TimelineView | null {
  if (moments.length === 0) return null;
  const bursts = new Map<number, Moment[]>();
  for (const moment of moments) bursts.set(moment.mediaTimeS, [...(bursts.get(moment.mediaTimeS) ?? []), moment]);
  const timesS = [...bursts.keys()].sort((a, b) => a - b);
  const [firstS, lastS] = [timesS[0]!, timesS.at(-1)!];
  const xOf = (timeS: number): number => (lastS > firstS ? (timeS - firstS) / (lastS - firstS) : 0.5);
  const numbers = numbersOf(moments);
  const points = timesS.map((timeS) => pointOf(bursts.get(timeS)!, xOf(timeS), numbers));
  const tracks = [...numbers].map(([trackId, number]) => ({
    number,
    name: timelineTexts.face(number),
    places: moments.flatMap((moment) =>
      moment.trackId === trackId && moment.trackLlr !== null
        ? [{ x: xOf(moment.mediaTimeS), likelihood: likelihoodAt(moment.trackLlr) }]
        : [],
    ),
  }));
  const strongest = moments.reduce((one, other) =>
    (other.margin ?? -Infinity) > (one.margin ?? -Infinity) ? other : one,
  );
  const count = lastS > firstS ? TICKS : 1;
  return {
    points,
    tracks: tracks.length > 1 ? tracks.filter(({ places }) => places.length > 0) : [],
    ticks: Array.from({ length: count }, (_, i) => {
      const x = count === 1 ? 0.5 : i / (count - 1);
      return { x, text: timeText(firstS + (lastS - firstS) * (count === 1 ? 0 : x)) };
    }),
    telling: Math.max(0, timesS.indexOf(strongest.mediaTimeS)),
  };
}
