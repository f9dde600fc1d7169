import type { AblationRow } from '../../evaluation/ablation/trial-rows';
import { ALL } from '../../evaluation/rows';
import { CLEAN } from '../../training/training-item';
import type { AucFigure, FamilyWorth } from '../figures/ablation-figure';
import type { AmountPoint } from '../figures/curve-figures';

/** What the report reads of `lab ablate`'s rows; the change is told by `ablation`, in the words of `evaluation/ablation/rows.ts`. */
export type AblationFigures = Pick<
  AblationRow,
  'ablation' | 'variant' | 'dataset' | 'method' | 'kind' | 'auc' | 'aucLow' | 'aucHigh'
>;

/** The whole recipe, and each family left out and alone. A family that was only tried alone is there with a null. */
export function familyWorths(rows: readonly AblationFigures[]): {
  readonly whole: AucFigure | null;
  readonly families: readonly FamilyWorth[];
} {
  const figures = overAll(rows);
  const families = [...figures.keys()].flatMap(
    (name) => /^without (\S+)$/.exec(name)?.[1] ?? /^(\S+) alone$/.exec(name)?.[1] ?? [],
  );
  return {
    whole: figures.get('full') ?? null,
    families: [...new Set(families)].map((family) => ({
      family,
      without: figures.get(`without ${family}`) ?? null,
      alone: figures.get(`${family} alone`) ?? null,
    })),
  };
}

/** The learning curve: amount in percent of the training groups; mean, lowest and highest of the draws. */
export function learningPoints(rows: readonly AblationFigures[]): AmountPoint[] {
  const draws = [...overAll(rows)].flatMap(([name, { auc }]) => {
    const percent = /^(\d+) % of groups/.exec(name)?.[1];
    return percent === undefined ? [] : [{ amount: Number(percent), auc }];
  });
  return [...new Set(draws.map(({ amount }) => amount))]
    .sort((a, b) => a - b)
    .map((amount) => {
      const aucs = draws.filter((draw) => draw.amount === amount).map(({ auc }) => auc);
      const mean = aucs.reduce((sum, auc) => sum + auc, 0) / aucs.length;
      const several = aucs.length > 1;
      return { amount, auc: mean, low: several ? Math.min(...aucs) : null, high: several ? Math.max(...aucs) : null };
    });
}

/** AUC by the first pictures measured: single ones (amount: pictures), whole bursts (amount: bursts), and everything there is. */
export function framesPoints(rows: readonly AblationFigures[]): {
  readonly frames: readonly AmountPoint[];
  readonly bursts: readonly AmountPoint[];
  readonly all: AucFigure | null;
} {
  const figures = overAll(rows);
  const points = (pattern: RegExp): AmountPoint[] =>
    [...figures]
      .flatMap(([name, figure]) => {
        const amount = pattern.exec(name)?.[1];
        return amount === undefined ? [] : [{ amount: Number(amount), ...figure }];
      })
      .sort((a, b) => a.amount - b.amount);
  return {
    frames: points(/^first (\d+) frames?, no burst$/),
    bursts: points(/^first (\d+) bursts?$/),
    all: figures.get('all frames') ?? null,
  };
}

/** Figures over all clips as they came, by what was changed; those that show nothing are left out. */
function overAll(rows: readonly AblationFigures[]): Map<string, AucFigure> {
  return new Map(
    rows.flatMap(({ ablation, variant, dataset, method, kind, auc, aucLow, aucHigh }): [string, AucFigure][] =>
      auc === null || variant !== CLEAN || [dataset, method, kind].some((name) => name !== ALL)
        ? []
        : [[ablation, { auc, low: aucLow, high: aucHigh }]],
    ),
  );
}
