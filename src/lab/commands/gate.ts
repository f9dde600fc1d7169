import { defineCommand } from 'citty';
import { startHeadless, type Headless } from '../../headless/start';
import { startProgress } from '../extraction/progress';
import { openGateCache, type GateCache } from '../gate/gate-cache';
import { gateSummaries, limitFigures } from '../gate/gate-figures';
import { accuracyTable, limitsTable, summaryTable } from '../gate/gate-tables';
import { measureClips } from '../gate/measure-clips';
import { CLEAN } from '../training/training-item';
import { burstsOf, DATA_ARGS, listOf, RECIPE_ARGS, wholeNumber } from './common-args';
import { gateAccuracy } from './gate-accuracy';
import { readData } from './read-data';
import { variantFiles, type VariantFiles } from './variant-files';

const say = (line: string): void => void process.stderr.write(`${line}\n`);

/** Looks at what the cache does not hold yet; starts the browser only where there is such. out  how many clips failed */
async function measureMissing(
  sets: readonly VariantFiles[],
  cache: GateCache,
  options: { readonly dataFolder: string; readonly bursts: number | null; readonly jobs: number },
): Promise<number> {
  let headless: Headless | null = null;
  let failed = 0;
  try {
    for (const { variant, files } of sets) {
      const due = files.filter(({ sha256 }) => cache.read(sha256) === null);
      say(`gate: ${variant}: ${files.length} clips, ${files.length - due.length} looked at already`);
      if (due.length === 0) continue;
      headless ??= await startHeadless({ jobs: options.jobs, model: null, say });
      const progress = startProgress(due.length, `gate ${variant}`);
      failed += await measureClips(due, headless, cache, progress, options).finally(() => progress.end());
    }
  } finally {
    await headless?.close();
  }
  return failed;
}

export const gate = defineCommand({
  meta: {
    name: 'gate',
    description: 'Print what the quality gate measures on the clips, and the limits this supports',
  },
  args: {
    ...DATA_ARGS,
    ...RECIPE_ARGS,
    bursts: { ...DATA_ARGS.bursts, default: '2', description: 'Bursts of 6 consecutive frames a clip, or auto' },
    steps: {
      type: 'string',
      valueHint: 'IDS',
      description: 'Recompressed copies to look at beside the clips, comma-separated; made where missing',
    },
    accuracy: {
      type: 'boolean',
      default: false,
      description:
        'Also print how accuracy depends on size and detail of the face (measures what was not extracted yet; trains)',
    },
    jobs: { type: 'string', default: '2', valueHint: 'N', description: 'Clips at a time' },
    format: { type: 'enum', options: ['table', 'json'], default: 'table', description: 'What is printed' },
  },
  async run({ args }) {
    const bursts = burstsOf(args.bursts);
    const jobs = wholeNumber('jobs', args.jobs, 1);
    const clips = readData(args);
    const cache = openGateCache(args.cache, bursts);
    const variants = [...new Set([CLEAN, ...listOf(args.steps)])];
    const sets = await variantFiles(clips, variants, { ...args, jobs });
    if ((await measureMissing(sets, cache, { dataFolder: args.data, bursts, jobs })) > 0) process.exitCode = 1;
    const gated = sets.map(({ variant, files }) => ({
      variant,
      records: files.flatMap(({ sha256 }) => cache.read(sha256) ?? []),
    }));
    const summary = gateSummaries(gated);
    const limits = limitFigures(gated);
    if (args.accuracy) say('gate: training held-out models; this takes minutes');
    const accuracy = args.accuracy ? await gateAccuracy(clips, variants, args) : null;
    if (args.format === 'json') {
      process.stdout.write(`${JSON.stringify({ summary, limits, ...(accuracy && { accuracy }) }, null, 2)}\n`);
      return;
    }
    const tables = [summaryTable(summary), limitsTable(limits), ...(accuracy ? [accuracyTable(accuracy)] : [])];
    process.stdout.write(tables.join('\n'));
  },
});
