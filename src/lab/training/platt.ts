/** Natural log odds of "fake" = a x margin + b. */
export interface PlattFit {
  readonly a: number;
  readonly b: number;
}

/** A margin that did not train the model that gave it. */
export interface PlattSample {
  readonly margin: number;
  readonly fake: boolean;
  /** How much it counts, above 0. */
  readonly weight: number;
  /** What the log odds are multiplied by, (0, 1]: less than 1 where the margin rests on little. */
  readonly sureness: number;
  /** Natural log odds that the fit is added to; none: 0. */
  readonly base?: number;
}

export interface Counts {
  readonly fakes: number;
  readonly reals: number;
}

const MAX_ITERATIONS = 100;
/** Gradient, step and ridge limits of Lin, Lin & Weng's appendix. */
const GRADIENT_LIMIT = 1e-5;
const MIN_STEP = 1e-10;
const RIDGE = 1e-12;

/**
 * Platt scaling by Newton's method with backtracking, targets drawn in from 0 and 1 by the class counts
 * (Platt 1999; Lin, Lin & Weng 2007, Machine Learning 68, algorithm 1; their A, B are our -a, -b).
 * in   samples; counts: independent fakes and reals among them, where a clip gave several samples
 *      start: where to begin, e.g. the fit of nearly the same samples; ridge: what a^2 + b^2 costs, twice over: draws the fit towards the base
 * out  the fit at the mix of fakes and reals that the weights make, and its loss: weighted cross-entropy against the drawn-in targets, natural log units
 * Throws RangeError without both classes.
 */
export function fitPlatt(
  samples: readonly PlattSample[],
  counts: Counts = countsOf(samples),
  start?: PlattFit,
  ridge = 0,
): PlattFit & { readonly loss: number } {
  const { fakes, reals } = counts;
  const weightOf = (fake: boolean): number =>
    samples.reduce((sum, one) => (one.fake === fake ? sum + one.weight : sum), 0);
  if (fakes === 0 || reals === 0 || weightOf(true) <= 0 || weightOf(false) <= 0) {
    throw new RangeError(`fitPlatt: ${samples.length} margins, ${fakes} fakes, ${reals} reals`);
  }
  const data = { ...dataOf(samples, counts), ridge };
  let fit: PlattFit = start ?? { a: 0, b: Math.log((weightOf(true) + 1) / (weightOf(false) + 1)) };
  let loss = lossOf(data, fit);
  for (let iteration = 0; iteration < MAX_ITERATIONS; iteration += 1) {
    const step = newtonStep(data, fit);
    if (step === null) break;
    let size = 1;
    for (;;) {
      const next = { a: fit.a + size * step.a, b: fit.b + size * step.b };
      const nextLoss = lossOf(data, next);
      if (nextLoss < loss + 1e-4 * size * step.slope) {
        fit = next;
        loss = nextLoss;
        break;
      }
      size /= 2;
      if (size < MIN_STEP) return { ...fit, loss };
    }
  }
  return { ...fit, loss };
}

/** Samples column by column: log odds = base + a x + b y. */
interface Columns {
  readonly base: Float64Array;
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly weight: Float64Array;
  readonly target: Float64Array;
}

type Data = Columns & { readonly ridge: number };

function dataOf(samples: readonly PlattSample[], { fakes, reals }: Counts): Columns {
  const column = (value: (one: PlattSample) => number): Float64Array => Float64Array.from(samples, value);
  return {
    base: column(({ base }) => base ?? 0),
    x: column(({ margin, sureness }) => margin * sureness),
    y: column(({ sureness }) => sureness),
    weight: column(({ weight }) => weight),
    target: column(({ fake }) => (fake ? (fakes + 1) / (fakes + 2) : 1 / (reals + 2))),
  };
}

function countsOf(samples: readonly PlattSample[]): Counts {
  const fakes = samples.filter(({ fake }) => fake).length;
  return { fakes, reals: samples.length - fakes };
}

/** Weighted cross-entropy and what the ridge costs, natural log units. */
function lossOf({ base, x, y, weight, target, ridge }: Data, { a, b }: PlattFit): number {
  let sum = (ridge / 2) * (a * a + b * b);
  for (let i = 0; i < x.length; i += 1) {
    const z = base[i]! + a * x[i]! + b * y[i]!;
    sum += weight[i]! * (Math.max(0, z) - target[i]! * z + Math.log1p(Math.exp(-Math.abs(z))));
  }
  return sum;
}

/** Newton direction and the loss's slope along it; null where the gradient has vanished. */
function newtonStep(
  { base, x, y, weight, target, ridge }: Data,
  { a, b }: PlattFit,
): { a: number; b: number; slope: number } | null {
  let [haa, hbb, hab, ga, gb] = [RIDGE + ridge, RIDGE + ridge, 0, ridge * a, ridge * b];
  for (let i = 0; i < x.length; i += 1) {
    const p = 1 / (1 + Math.exp(-(base[i]! + a * x[i]! + b * y[i]!)));
    const curvature = weight[i]! * p * (1 - p);
    const error = weight[i]! * (p - target[i]!);
    haa += x[i]! * x[i]! * curvature;
    hbb += y[i]! * y[i]! * curvature;
    hab += x[i]! * y[i]! * curvature;
    ga += x[i]! * error;
    gb += y[i]! * error;
  }
  if (Math.abs(ga) < GRADIENT_LIMIT && Math.abs(gb) < GRADIENT_LIMIT) return null;
  const determinant = haa * hbb - hab * hab;
  const da = -(hbb * ga - hab * gb) / determinant;
  const db = -(haa * gb - hab * ga) / determinant;
  return { a: da, b: db, slope: ga * da + gb * db };
}
