import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { WorldError } from '../../world-error';
import type { AblationFigures } from '../measures/ablation-points';
import type { ReportRow } from '../measures/total-rows';

const figure = v.nullable(v.number());

const rowSchema = v.object({
  protocol: v.string(),
  system: v.string(),
  variant: v.string(),
  dataset: v.string(),
  method: v.string(),
  kind: v.string(),
  nFake: v.number(),
  nReal: v.number(),
  auc: figure,
  aucLow: figure,
  aucHigh: figure,
  tprAtFpr5: figure,
  pairedRate: figure,
  nPairs: v.number(),
  cllr: figure,
  ablation: v.optional(v.string()),
});

/** Rows that `lab evaluate` and `lab ablate` printed before. */
export interface GivenRows {
  readonly rows: readonly ReportRow[];
  readonly ablations: readonly AblationFigures[];
}

/**
 * Reads what `lab evaluate --format json` and `lab ablate --format json` printed into files.
 * Throws WorldError on a file that cannot be read or holds something else.
 */
export function readRows(files: readonly string[]): GivenRows {
  const all = files.flatMap((file) => {
    const parsed = v.safeParse(v.array(rowSchema), jsonOf(file));
    if (parsed.success) return parsed.output;
    throw new WorldError(`${file} does not hold rows as \`lab evaluate --format json\` prints them.`);
  });
  return {
    rows: all.flatMap(({ ablation, ...row }) => (ablation === undefined ? [row] : [])),
    ablations: all.flatMap(({ ablation, ...row }) => (ablation === undefined ? [] : [{ ...row, ablation }])),
  };
}

function jsonOf(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new WorldError(`${file} cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  }
}
