import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { defineCommand } from 'citty';
import { CURRENT_SCHEMA } from '../../detector/classifier/parse-model';
import { FEATURE_NAMES } from '../../detector/features/schema';
import { makeStudy } from '../evaluation/make-study';
import { SYSTEMS, systemOf } from '../evaluation/systems';
import { openCache } from '../extraction/cache';
import { composePage } from '../report/compose-page';
import { ABLATIONS } from '../report/gather/ablation-rows';
import { clipCosts } from '../report/gather/clip-costs';
import { gatherFigures } from '../report/gather/gather-figures';
import { readRows } from '../report/gather/read-rows';
import { clipQualities } from '../report/measures/clip-quality';
import { reportHtml } from '../report/page/page';
import { trainLinear } from '../training/linear-model';
import { recipeRanges } from '../training/recipe';
import { dealsOf } from '../training/study';
import { CLEAN } from '../training/training-item';
import { UsageError } from '../world-error';
import { FIRST } from './ablations';
import { burstsOf, DATA_ARGS, listOf, RECIPE_ARGS, wholeNumber } from './common-args';
import { STEPS, variantsOf } from './evaluate';
import { measuredSets } from './measured-sets';
import { readData } from './read-data';
import { readFeatures } from './read-features';
import { readRecipe } from './read-recipe';

const PARTS = ['baselines', 'recompressed', 'leave-dataset-out', ...ABLATIONS, 'cost'] as const;

const say = (line: string): void => void process.stderr.write(`${line}\n`);

export const report = defineCommand({
  meta: { name: 'report', description: 'Write one HTML page with plots of what was measured' },
  args: {
    ...DATA_ARGS,
    ...RECIPE_ARGS,
    out: { type: 'string', default: '.cache/lab/report.html', valueHint: 'FILE', description: 'The page' },
    rows: {
      type: 'string',
      valueHint: 'FILES',
      description:
        'What `evaluate` and `ablate` printed as JSON, comma-separated; what is in there is not worked out again',
    },
    steps: {
      type: 'string',
      default: STEPS,
      valueHint: 'IDS',
      description: 'Recompressions to judge, comma-separated',
    },
    skip: { type: 'string', valueHint: 'PARTS', description: `Leave out, comma-separated: ${PARTS.join(', ')}` },
    'cost-clips': { type: 'string', default: '3', valueHint: 'N', description: 'Clips that are timed' },
  },
  async run({ args }) {
    const skip = listOf(args.skip);
    const unknown = skip.filter((part) => !PARTS.some((known) => known === part));
    if (unknown.length > 0) throw new UsageError(`No part ${unknown.join(', ')}. There are: ${PARTS.join(', ')}.`);
    const bursts = burstsOf(args.bursts);
    const minFrames = wholeNumber('min-frames', args['min-frames'], 1);
    const costClips = wholeNumber('cost-clips', args['cost-clips'], 1);
    const recipe = readRecipe(args, CURRENT_SCHEMA);
    const given = readRows(listOf(args.rows));
    const data = readData(args);
    const cache = openCache(args.cache, CURRENT_SCHEMA, bursts);
    const from = { data: args.data, cache, schema: CURRENT_SCHEMA };
    const steps = listOf(args.steps);
    const variants = variantsOf(recipe, skip.includes('recompressed') ? [] : steps);
    const all = await measuredSets(data, variants, { ...args, bursts }, minFrames);
    const measured = (variant: string) => all.find((set) => set.variant === variant)!;
    const sets = all.filter(({ variant }) => variantsOf(recipe, []).includes(variant));
    const clean = sets[0]!;
    const deals = dealsOf(data, recipe);
    const { systems, rows, ablations } = await gatherFigures({
      input: { sets, recipe, deals, steps, say: (sentence) => say(`report: ${sentence}`) },
      measured,
      schema: CURRENT_SCHEMA,
      systems: skip.includes('baselines') ? ['swapwatch'] : SYSTEMS,
      skip,
      given,
      looks: FIRST,
      measureShortened: (shorten, frames) => {
        const read = (sha256: string): ReturnType<typeof cache.read> => {
          const extracted = cache.read(sha256);
          return extracted && shorten(extracted);
        };
        const usable = data.filter((clip) => !clean.notAssessed.includes(clip));
        return readFeatures(usable, CLEAN, { ...from, cache: { ...cache, read } }, Math.min(minFrames, frames));
      },
    });
    const study = makeStudy(systemOf('swapwatch', CURRENT_SCHEMA, recipe), sets, CLEAN, recipe, deals);
    const page = composePage({
      about: [
        ['clips', `${clean.clips.length} with a usable face, ${clean.notAssessed.length} without`],
        ['data sets', [...new Set(data.map(({ dataset }) => dataset))].sort().join('; ')],
        ['feature set', CURRENT_SCHEMA.id],
        [
          'families',
          recipeRanges(recipe)
            .map(({ id }) => id)
            .join(', '),
        ],
        [
          'trained on',
          Object.entries(recipe.variants)
            .map(([variant, weight]) => `${variant} (weight ${weight})`)
            .concat(
              recipe.experts.flatMap(({ learnsFrom }, e) =>
                learnsFrom ? `SVM ${e + 1} by ${learnsFrom.join(' and ')} alone` : [],
              ),
            )
            .join(', '),
        ],
        ['folds', `${recipe.folds} that share no person or source, seed ${recipe.seed}`],
      ],
      schema: CURRENT_SCHEMA,
      featureNames: FEATURE_NAMES,
      recipe,
      model: trainLinear(study.items, recipe),
      clips: clean.clips,
      qualities: clipQualities(clean, CURRENT_SCHEMA),
      systems,
      rows,
      ablations,
      costs: skip.includes('cost') ? [] : await clipCosts(data, costClips, args.data, say),
    });
    mkdirSync(dirname(args.out), { recursive: true });
    writeFileSync(args.out, reportHtml(page));
    process.stdout.write(`${args.out}\n`);
  },
});
