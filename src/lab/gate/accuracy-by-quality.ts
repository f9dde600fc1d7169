import { auc } from '../metrics/auc';
import { groupBootstrap } from '../metrics/bootstrap';
import { falseAlarmsBy, type FlaggedShare } from '../report/measures/false-alarms';
import type { ClipQuality } from '../report/measures/quality-strata';
import { thirdsOf } from '../report/measures/thirds';
import type { HeldOutVerdict } from '../training/judge-held-out';

/** Held-out verdicts on the clips of one variant, and what is known of the quality of all clips with a usable face, by clip id. */
export interface JudgedVariant {
  readonly variant: string;
  readonly judged: readonly HeldOutVerdict[];
  readonly qualityOf: ReadonlyMap<string, ClipQuality>;
}

/** How well clips of one band of quality are judged. */
export interface AccuracyRow {
  readonly variant: string;
  readonly by: 'face size' | 'detail';
  readonly band: string;
  readonly nFake: number;
  readonly nReal: number;
  /** Clips with a usable face that lies outside what the other folds were trained on; in no other figure. */
  readonly noVerdict: number;
  /** Null without both kinds; the 95 % interval, over groups, also where draws mostly lack one. */
  readonly auc: number | null;
  readonly aucLow: number | null;
  readonly aucHigh: number | null;
  /** Shares of reals at or above the limits of the bands, with 95 % intervals after Wilson; null where no limit could be placed. */
  readonly falseAlarmSuspicious: FlaggedShare | null;
  readonly falseAlarmStrong: FlaggedShare | null;
}

/** Where bands of face size begin, pixels; the lowest is the gate's own limit. */
const SIZE_FROM_PX = [48, 64, 96, 160] as const;

const ROUNDS = 1000;
const SEED = 1;

/** The band of a face's width, e.g. `64-96 px` for 64 and more but less than 96; null below the lowest. */
export function sizeBand(faceSizePx: number): string | null {
  const place = SIZE_FROM_PX.findLastIndex((from) => faceSizePx >= from);
  return place === -1 ? null : SIZE_BANDS[place]!;
}

/** All bands of face size, smallest first. */
export const SIZE_BANDS: readonly string[] = SIZE_FROM_PX.map((from, i) =>
  i + 1 < SIZE_FROM_PX.length ? `${from}-${SIZE_FROM_PX[i + 1]!} px` : `${from} px and more`,
);

/**
 * Accuracy by size of the main face and by thirds of its fine detail. The thirds are those of all variants' clips together, so that a band means the
 * same in each. Bands that hold no clip are left out, and so are clips of which the quality is not known.
 */
export function accuracyByQuality(variants: readonly JudgedVariant[]): AccuracyRow[] {
  const details = variants.flatMap(({ qualityOf }) => [...qualityOf.values()].flatMap(({ detail }) => detail ?? []));
  const thirds =
    details.length === 0 ? null : thirdsOf(details, ['least', 'middling', 'most'], (limit) => limit.toFixed(2));
  const bySize: Grouping = {
    by: 'face size',
    bands: SIZE_BANDS,
    bandOf: ({ faceSizePx }) => (faceSizePx === null ? null : sizeBand(faceSizePx)),
  };
  const byDetail: Grouping = {
    by: 'detail',
    bands: thirds?.names ?? [],
    bandOf: ({ detail }) => (detail === null || thirds === null ? null : thirds.names[thirds.bandOf(detail)]),
  };
  return variants.flatMap((one) => [...bandRows(one, bySize), ...bandRows(one, byDetail)]);
}

interface Grouping extends Pick<AccuracyRow, 'by'> {
  readonly bands: readonly string[];
  readonly bandOf: (quality: ClipQuality) => string | null;
}

function bandRows({ variant, judged, qualityOf }: JudgedVariant, { by, bands, bandOf }: Grouping): AccuracyRow[] {
  const bandOfClip = new Map([...qualityOf].map(([id, quality]) => [id, bandOf(quality)]));
  const stratumOf = ({ clip }: HeldOutVerdict): string | null => bandOfClip.get(clip.id) ?? null;
  const alarms = new Map(falseAlarmsBy(judged, stratumOf).map((one) => [one.stratum, one]));
  return bands.flatMap((band) => {
    const nClips = [...bandOfClip.values()].filter((one) => one === band).length;
    if (nClips === 0) return [];
    const here = judged.filter((one) => stratumOf(one) === band);
    const scored = here.map(({ clip, llr }) => ({ score: llr, fake: clip.label === 'fake', group: clip.group }));
    const interval = groupBootstrap(scored, auc, ROUNDS, SEED);
    const nFake = scored.filter(({ fake }) => fake).length;
    return {
      variant,
      by,
      band,
      nFake,
      nReal: here.length - nFake,
      noVerdict: nClips - here.length,
      auc: auc(scored),
      aucLow: interval?.low ?? null,
      aucHigh: interval?.high ?? null,
      falseAlarmSuspicious: alarms.get(band)?.suspicious ?? null,
      falseAlarmStrong: alarms.get(band)?.strong ?? null,
    };
  });
}
