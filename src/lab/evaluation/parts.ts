import type { Clip } from '../data/clip';
import type { HeldOutVerdict } from '../training/judge-held-out';
import { meanRow } from './mean-row';
import { evaluateRow, type Row, type RowAbout } from './row';
import { ALL } from './rows';

/** Own reals from which on a data set's fakes are set against them alone. */
const OWN_REALS = 3;

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

/**
 * A row for every data set and method, for `all` of each, and for the `mean` over the methods of each data set that has several. One whose fakes all
 * got no verdict has its row too, without figures.
 */
export function methodRows(about: About, parts: readonly Part[], notAssessed: readonly Clip[]): Row[] {
  const asked = [...parts, ...fakesOf(notAssessed)];
  return [ALL, ...distinct(asked.map(({ dataset }) => dataset))].flatMap((dataset) => {
    const isHere = (one: { readonly dataset: string }): boolean => dataset === ALL || one.dataset === dataset;
    const here = parts.filter(isHere);
    const rowOf = (method: string): Row =>
      mergedRow(
        { ...about, dataset, method, kind: ALL },
        here.filter((part) => method === ALL || part.method === method),
        notAssessed,
      );
    const single = distinct(asked.filter(isHere).map(({ method }) => method)).map(rowOf);
    const mean = single.length > 1 ? meanRow(single) : null;
    return [rowOf(ALL), ...(mean ? [mean] : []), ...single];
  });
}

/** A row for every kind of manipulation in every data set, and over all data sets. */
export function kindRows(about: About, parts: readonly Part[], notAssessed: readonly Clip[]): Row[] {
  const asked = [...parts, ...fakesOf(notAssessed)];
  return distinct(asked.map(({ kind }) => kind)).flatMap((kind) => {
    const ofKind = asked.filter((one) => one.kind === kind);
    return [ALL, ...distinct(ofKind.map(({ dataset }) => dataset))].map((dataset) =>
      mergedRow(
        { ...about, dataset, method: ALL, kind },
        parts.filter((part) => part.kind === kind && (dataset === ALL || part.dataset === dataset)),
        notAssessed,
      ),
    );
  });
}

/**
 * One row over several parts. Parts of one plan may share reals, which then count once; reals of several plans count once a plan. A real without a verdict
 * is one that no plan of the row has a verdict on.
 */
function mergedRow(about: Omit<RowAbout, 'reals'>, parts: readonly Part[], notAssessed: readonly Clip[]): Row {
  const judged = new Map(
    parts
      .flatMap(({ fakes, reals }) => [...fakes, ...reals])
      .map((one) => [JSON.stringify([one.heldOut, one.clip.id]), one]),
  );
  const hasVerdict = new Set([...judged.values()].map(({ clip }) => clip.id));
  const own = parts.every((part) => part.own);
  const concerns = (clip: Clip): boolean => {
    if (clip.label === 'real') {
      return !hasVerdict.has(clip.id) && parts.some((part) => !part.own || part.dataset === clip.dataset);
    }
    return (['dataset', 'method', 'kind'] as const).every((key) => about[key] === ALL || about[key] === clip[key]);
  };
  return evaluateRow({
    about: { ...about, reals: own ? 'own' : 'all' },
    judged: [...judged.values()],
    notAssessed: notAssessed.filter(concerns),
  });
}

function fakesOf(clips: readonly Clip[]): Clip[] {
  return clips.filter(({ label }) => label === 'fake');
}

function distinct(names: readonly string[]): string[] {
  return [...new Set(names)].sort();
}
