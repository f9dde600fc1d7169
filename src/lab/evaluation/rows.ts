import type { Clip } from '../data/clip';
import type { HeldOutVerdict } from '../training/judge-held-out';
import { evaluateRow, type Row } from './row';

const ALL = 'all';

/**
 * One row for every data set and method, and for `all` of each. A method's row sets its fakes against all reals of the same data set;
 * a data set that holds one kind only has nulls where both are needed.
 * in   every clip's held-out verdict; clips that could not be assessed
 */
export function evaluateRows(protocol: string, judged: readonly HeldOutVerdict[], notAssessed: readonly Clip[]): Row[] {
  const datasets = [
    ...new Set([...judged.map(({ clip }) => clip.dataset), ...notAssessed.map((clip) => clip.dataset)]),
  ];
  return [ALL, ...datasets.sort()].flatMap((dataset) => {
    const inSet = (clip: Clip): boolean => dataset === ALL || clip.dataset === dataset;
    const here = judged.filter(({ clip }) => inSet(clip));
    const notHere = notAssessed.filter(inSet);
    const methods = new Set(
      [...here.map(({ clip }) => clip), ...notHere].filter((clip) => clip.label === 'fake').map((clip) => clip.method),
    );
    return [ALL, ...[...methods].sort()].map((method) => {
      const counts = (clip: Clip): boolean => method === ALL || clip.label === 'real' || clip.method === method;
      return evaluateRow({
        protocol,
        dataset,
        method,
        judged: here.filter(({ clip }) => counts(clip)),
        notAssessed: notHere.filter(counts),
      });
    });
  });
}
