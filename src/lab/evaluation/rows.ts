import type { Clip } from '../data/clip';
import type { HeldOutVerdict } from '../training/judge-held-out';
import { evaluateRow, type Row, type RowAbout } from './row';

/** Data set or method of a total. */
export const ALL = 'all';

/**
 * One row for every data set and method, and for `all` of each. A method's row sets its fakes against all reals of the same data set;
 * a data set that holds one kind only has nulls where both are needed.
 * in   every clip's held-out verdict; clips that could not be assessed
 */
export function evaluateRows(
  about: Pick<RowAbout, 'protocol' | 'system' | 'variant'>,
  judged: readonly HeldOutVerdict[],
  notAssessed: readonly Clip[],
): Row[] {
  const datasets = new Set([...judged.map(({ clip }) => clip), ...notAssessed].map((clip) => clip.dataset));
  return [ALL, ...[...datasets].sort()].flatMap((dataset) => {
    const inSet = (clip: Clip): boolean => dataset === ALL || clip.dataset === dataset;
    const here = judged.filter(({ clip }) => inSet(clip));
    const notHere = notAssessed.filter(inSet);
    return [ALL, ...methodsOf([...here.map(({ clip }) => clip), ...notHere])].map((method) => {
      const counts = (clip: Clip): boolean => method === ALL || clip.label === 'real' || clip.method === method;
      return evaluateRow({
        about: { ...about, dataset, method, kind: ALL, reals: dataset === ALL ? 'all' : 'own' },
        judged: here.filter(({ clip }) => counts(clip)),
        notAssessed: notHere.filter(counts),
      });
    });
  });
}

/** Methods of the fakes among clips, sorted. */
function methodsOf(clips: readonly Clip[]): string[] {
  return [...new Set(clips.filter(({ label }) => label === 'fake').map(({ method }) => method))].sort();
}
