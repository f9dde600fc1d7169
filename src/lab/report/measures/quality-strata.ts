import type { AlarmPanel } from '../figures/false-alarms-figure';
import type { HeldOutVerdict } from '../../training/judge-held-out';
import { falseAlarmsBy } from './false-alarms';
import { thirdsOf } from './thirds';

/** What is known of a clip's quality; null where it is not. */
export interface ClipQuality {
  /** Median width of the main face, pixels. */
  readonly faceSizePx: number | null;
  /** Ln energy of the finest luma details inside the face, grey levels squared; low where it is blurred. */
  readonly detail: number | null;
  /** Bits a pixel of the picture and second. */
  readonly bitsPerPixelS: number | null;
}

type Words = readonly [string, string, string];

const PANELS: readonly {
  readonly heading: string;
  readonly words: Words;
  readonly of: (quality: ClipQuality) => number | null;
  readonly format: (limit: number) => string;
}[] = [
  {
    heading: 'size of the face',
    words: ['small', 'middling', 'large'],
    of: ({ faceSizePx }) => faceSizePx,
    format: (limit) => `${limit.toFixed(0)} px`,
  },
  {
    heading: 'fine detail in the face',
    words: ['blurred', 'middling', 'sharp'],
    of: ({ detail }) => detail,
    format: (limit) => limit.toFixed(1),
  },
  {
    heading: 'bits a pixel, second',
    words: ['few', 'middling', 'many'],
    of: ({ bitsPerPixelS }) => bitsPerPixelS,
    format: (limit) => limit.toFixed(1),
  },
];

/** False alarms in thirds of the untouched clips by each kind of quality. in  qualityOf: by clip id */
export function alarmsByQuality(
  judged: readonly HeldOutVerdict[],
  qualityOf: ReadonlyMap<string, ClipQuality>,
): AlarmPanel[] {
  return PANELS.flatMap(({ heading, words, of, format }) => {
    const valueOf = ({ clip }: HeldOutVerdict): number | null => {
      const quality = qualityOf.get(clip.id);
      return quality === undefined ? null : of(quality);
    };
    const values = judged.filter(({ clip }) => clip.label === 'real').flatMap((one) => valueOf(one) ?? []);
    if (values.length === 0) return [];
    const thirds = thirdsOf(values, words, format);
    const strata = falseAlarmsBy(
      judged,
      (one) => {
        const value = valueOf(one);
        return value === null ? null : thirds.names[thirds.bandOf(value)];
      },
      thirds.names,
    );
    return [{ heading, strata }];
  });
}
