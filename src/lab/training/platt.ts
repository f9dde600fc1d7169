/** Natural log odds of "fake" = a x margin + b. */
export interface PlattFit {
  readonly a: number;
  readonly b: number;
}

const MAX_ITERATIONS = 100;
/** Gradient, step and ridge limits of Lin, Lin & Weng's appendix. */
const GRADIENT_LIMIT = 1e-5;
const MIN_STEP = 1e-10;
const RIDGE = 1e-12;

/**
 * Platt scaling by Newton's method with backtracking, targets drawn in from 0 and 1 by the class counts
 * (Platt 1999; Lin, Lin & Weng 2007, Machine Learning 68, algorithm 1; their A, B are our -a, -b).
 * in   margins that did not train the model that gave them; fake: per margin
 * out  the fit at this set's own mix of fakes and reals
 * Throws RangeError without both classes.
 */
export function fitPlatt(margins: readonly number[], fake: readonly boolean[]): PlattFit {
  const fakes = fake.filter(Boolean).length;
  const reals = fake.length - fakes;
  if (margins.length !== fake.length || fakes === 0 || reals === 0) {
    throw new RangeError(`fitPlatt: ${margins.length} margins, ${fakes} fakes, ${reals} reals`);
  }
  const targets = fake.map((one) => (one ? (fakes + 1) / (fakes + 2) : 1 / (reals + 2)));
  let fit: PlattFit = { a: 0, b: Math.log((fakes + 1) / (reals + 1)) };
  let loss = lossOf(margins, targets, fit);
  for (let iteration = 0; iteration < MAX_ITERATIONS; iteration += 1) {
    const step = newtonStep(margins, targets, fit);
    if (step === null) return fit;
    let size = 1;
    for (;;) {
      const next = { a: fit.a + size * step.a, b: fit.b + size * step.b };
      const nextLoss = lossOf(margins, targets, next);
      if (nextLoss < loss + 1e-4 * size * step.slope) {
        fit = next;
        loss = nextLoss;
        break;
      }
      size /= 2;
      if (size < MIN_STEP) return fit;
    }
  }
  return fit;
}

function lossOf(margins: readonly number[], targets: readonly number[], { a, b }: PlattFit): number {
  return margins.reduce((sum, margin, i) => {
    const z = a * margin + b;
    return sum + Math.max(0, z) - targets[i]! * z + Math.log1p(Math.exp(-Math.abs(z)));
  }, 0);
}

/** Newton direction and the loss's slope along it; null where the gradient has vanished. */
function newtonStep(
  margins: readonly number[],
  targets: readonly number[],
  { a, b }: PlattFit,
): { a: number; b: number; slope: number } | null {
  let [haa, hbb, hab, ga, gb] = [RIDGE, RIDGE, 0, 0, 0];
  for (const [i, margin] of margins.entries()) {
    const p = 1 / (1 + Math.exp(-(a * margin + b)));
    const curvature = p * (1 - p);
    haa += margin * margin * curvature;
    hbb += curvature;
    hab += margin * curvature;
    ga += margin * (p - targets[i]!);
    gb += p - targets[i]!;
  }
  if (Math.abs(ga) < GRADIENT_LIMIT && Math.abs(gb) < GRADIENT_LIMIT) return null;
  const determinant = haa * hbb - hab * hab;
  const da = -(hbb * ga - hab * gb) / determinant;
  const db = -(haa * gb - hab * ga) / determinant;
  return { a: da, b: db, slope: ga * da + gb * db };
}
