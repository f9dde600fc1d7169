import type { Clip } from '../data/clip';
import type { HeldOutVerdict } from '../training/judge-held-out';
import { meanRow } from './mean-row';
import { evaluateRow, type Row, type RowAbout } from './row';
import { ALL } from './rows';

/** Own reals from which on a data set's fakes are set against them alone. */
export const OWN_REALS = 3;

/** Fakes of one method and data set, judged by models that never saw their like, and the reals they are set against, judged by the same models. */
export interface Part {
  readonly dataset: string;
  readonly method: string;
  readonly kind: string;
  readonly fakes: readonly HeldOutVerdict[];
  readonly reals: readonly HeldOutVerdict[];
  /** The reals are those of the data set itself. */
  readonly own: boolean;
}

type About = Pick<RowAbout, 'protocol' | 'system' | 'variant'>;

/** True where a data set holds reals enough to set its fakes against. */
export function hasOwnReals(clips: readonly Clip[], dataset: string): boolean {
  return clips.filter((clip) => clip.label === 'real' && clip.dataset === dataset).length >= OWN_REALS;
}

/** Splits one plan's verdicts into a part for every data set, method and kind of the fakes. */
export function partsOf(verdicts: readonly HeldOutVerdict[]): Part[] {
  const clips = verdicts.map(({ clip }) => clip);
  const keyOf = ({ dataset, method, kind }: Clip): string => JSON.stringify([dataset, method, kind]);
  const fakes = verdicts.filter(({ clip }) => clip.label === 'fake');
  return [...new Set(fakes.map(({ clip }) => keyOf(clip)))].map((key) => {
    const here = fakes.filter(({ clip }) => keyOf(clip) === key);
    const { dataset, method, kind } = here[0]!.clip;
    const own = hasOwnReals(clips, dataset);
    const reals = verdicts.filter(({ clip }) => clip.label === 'real' && (!own || clip.dataset === dataset));
    return { dataset, method, kind, fakes: here, reals, own };
  });
}

/** A row for every data set and method, for `all` of each, and for the `mean` over the methods of each data set that has several. */
export function methodRows(about: About, parts: readonly Part[], notAssessed: readonly Clip[]): Row[] {
  return [ALL, ...distinct(parts.map(({ dataset }) => dataset))].flatMap((dataset) => {
    const here = parts.filter((part) => dataset === ALL || part.dataset === dataset);
    const rowOf = (method: string): Row =>
      mergedRow(
        { ...about, dataset, method, kind: ALL },
        here.filter((part) => method === ALL || part.method === method),
        notAssessed,
      );
    const single = distinct(here.map(({ method }) => method)).map(rowOf);
    const mean = single.length > 1 ? meanRow(single) : null;
    return [rowOf(ALL), ...(mean ? [mean] : []), ...single];
  });
}

/** A row for every kind of manipulation in every data set, and over all data sets. */
export function kindRows(about: About, parts: readonly Part[], notAssessed: readonly Clip[]): Row[] {
  return distinct(parts.map(({ kind }) => kind)).flatMap((kind) => {
    const ofKind = parts.filter((part) => part.kind === kind);
    return [ALL, ...distinct(ofKind.map(({ dataset }) => dataset))].map((dataset) =>
      mergedRow(
        { ...about, dataset, method: ALL, kind },
        ofKind.filter((part) => dataset === ALL || part.dataset === dataset),
        notAssessed,
      ),
    );
  });
}

/** One row over several parts. Parts of one plan may share reals, which then count once; reals of several plans count once a plan. */
function mergedRow(about: Omit<RowAbout, 'reals'>, parts: readonly Part[], notAssessed: readonly Clip[]): Row {
  const judged = new Map(
    parts
      .flatMap(({ fakes, reals }) => [...fakes, ...reals])
      .map((one) => [JSON.stringify([one.heldOut, one.clip.id]), one]),
  );
  const own = parts.every((part) => part.own);
  const concerns = (clip: Clip): boolean => {
    if (clip.label === 'real') return parts.some((part) => !part.own || part.dataset === clip.dataset);
    return parts.some(
      (part) => part.dataset === clip.dataset && part.method === clip.method && part.kind === clip.kind,
    );
  };
  return evaluateRow({
    about: { ...about, reals: own ? 'own' : 'all' },
    judged: [...judged.values()],
    notAssessed: notAssessed.filter(concerns),
  });
}

function distinct(names: readonly string[]): string[] {
  return [...new Set(names)].sort();
}
