import { describe, expect, test } from 'vitest';
import { protocolRows } from '../../../../src/lab/evaluation/protocols';
import type { System } from '../../../../src/lab/evaluation/systems';
import type { MeasuredClips } from '../../../../src/lab/evaluation/make-study';
import type { Clip } from '../../../../src/lab/data/clip';
import type { ClipVectors } from '../../../../src/lab/training/clip-vectors';
import type { Recipe } from '../../../../src/lab/training/recipe';
import { dealsOf } from '../../../../src/lab/training/study';
import type { TrainingItem } from '../../../../src/lab/training/training-item';
import { WorldError } from '../../../../src/lab/world-error';
import { syntheticRecipe } from '../synthetic-clips';

/** What one model was trained on and which clips it then judged. */
interface Lesson {
  readonly items: readonly TrainingItem[];
  readonly judged: ClipVectors[];
}

/** Judges by a clip's first feature and keeps a record of every lesson. */
function recorder(): { system: System; lessons: Lesson[] } {
  const lessons: Lesson[] = [];
  return {
    lessons,
    system: {
      id: 'swapwatch',
      view: (clips) => clips,
      learn: (items) => {
        const lesson: Lesson = { items, judged: [] };
        lessons.push(lesson);
        return Promise.resolve((one: ClipVectors) => {
          lesson.judged.push(one);
          return one.tracks.map(({ features }) => features[0]!);
        });
      },
    },
  };
}

function clipOf(about: Partial<Clip> & Pick<Clip, 'id' | 'group' | 'dataset'>, score: number): ClipVectors {
  const fake = about.method !== undefined;
  return {
    clip: {
      file: `${about.id}.mp4`,
      label: fake ? 'fake' : 'real',
      method: 'none',
      kind: fake ? 'face-swap' : 'none',
      paired: false,
      originalId: null,
      sha256: '0'.repeat(64),
      ...about,
    },
    tracks: [
      {
        trackId: 1,
        features: Float64Array.of(score),
        framesUsed: 8,
        burstsUsed: 4,
        medianFaceSizePx: 100,
        detail: null,
      },
    ],
  };
}

/**
 * Home: six groups of one real (score 0) and a fake each by `swap` (1) and `mask` (-1), made from it. Away: six fakes by `swap+sr` and `gan` and two
 * reals, so too few of its own, in groups of their own. Far: six more groups of one real and one fake.
 */
const home = Array.from({ length: 6 }, (_, g) => {
  const made = { group: `h${g}`, dataset: 'home', originalId: `real-${g}` };
  return [
    clipOf({ id: `real-${g}`, group: `h${g}`, dataset: 'home' }, g / 100),
    clipOf({ id: `swap-${g}`, ...made, method: 'swap' }, 1 + g / 100),
    clipOf({ id: `mask-${g}`, ...made, method: 'mask' }, -1 + g / 100),
  ];
}).flat();
const away = [
  ...Array.from({ length: 6 }, (_, g) =>
    clipOf(
      {
        id: `away-${g}`,
        group: `a${g}`,
        dataset: 'away',
        method: g % 2 === 0 ? 'swap+sr' : 'gan',
        kind: 'talking-head',
      },
      2,
    ),
  ),
  ...[6, 7].map((g) => clipOf({ id: `away-real-${g}`, group: `a${g}`, dataset: 'away' }, 0)),
];
const far = Array.from({ length: 6 }, (_, g) => [
  clipOf({ id: `far-real-${g}`, group: `f${g}`, dataset: 'far' }, 0),
  clipOf({ id: `far-${g}`, group: `f${g}`, dataset: 'far', method: 'reenact', kind: 'reenactment' }, 3),
]).flat();
const clips = [...home, ...away, ...far];
const lost = clipOf({ id: 'lost', group: 'lost', dataset: 'home', method: 'mask' }, 0).clip;

function setOf(variant: string, measured: readonly ClipVectors[]): MeasuredClips {
  return { variant, clips: measured, shortcuts: measured, notAssessed: variant === 'clean' ? [lost] : [] };
}

function inputOf(sets: readonly MeasuredClips[], over: Partial<Recipe> = {}): Parameters<typeof protocolRows>[2] {
  const recipe = { ...syntheticRecipe, ...over };
  const data = [...sets[0]!.clips.map(({ clip }) => clip), lost];
  return { sets, recipe, deals: dealsOf(data, { folds: 4, seed: 1, deals: 1 }), steps: ['small'], say: () => {} };
}

function expectNoGroupShared(lessons: readonly Lesson[]): void {
  for (const { items, judged } of lessons) {
    const trained = new Set(items.map(({ clip }) => clip.group));
    expect(judged.filter(({ clip }) => trained.has(clip.group)).map(({ clip }) => clip.id)).toEqual([]);
  }
}

describe('every protocol', () => {
  test.each(['group-cv', 'leave-method-out', 'leave-dataset-out', 'recompressed', 'shortcut'] as const)(
    '%s judges no clip by a model that saw its group, in any variant',
    async (protocol) => {
      const { system, lessons } = recorder();
      const sets = [setOf('clean', clips), setOf('small', clips), setOf('self-blend-1', pseudoFakes())];
      const over = { variants: { clean: 1, 'self-blend-1': 0.5 } };
      const rows = await protocolRows(protocol, system, inputOf(sets, over));
      expect(rows.length).toBeGreaterThan(3);
      expect(lessons.length).toBeGreaterThan(4);
      expectNoGroupShared(lessons);
      // Pseudo-fakes train, with their weight, and are never judged.
      expect(lessons[0]!.items.find(({ variant }) => variant === 'self-blend-1')!.weight).toBe(0.5);
      expect(lessons.flatMap(({ judged }) => judged).filter(({ clip }) => clip.method === 'self-blended')).toEqual([]);
    },
  );
});

function pseudoFakes(): ClipVectors[] {
  return home
    .filter(({ clip }) => clip.label === 'real')
    .map(({ clip }) =>
      clipOf({ id: `${clip.id} blended`, group: clip.group, dataset: clip.dataset, method: 'self-blended' }, 0.5),
    );
}

describe('leave-method-out', () => {
  test('no model sees the tool it is judged on, whatever was done to its fakes afterwards or where they are', async () => {
    const { system, lessons } = recorder();
    await protocolRows('leave-method-out', system, inputOf([setOf('clean', clips)]));
    const swapped = lessons.filter(({ judged }) => judged.some(({ clip }) => clip.method === 'swap'));
    const unseen = swapped.filter(({ items }) => !items.some(({ clip }) => clip.method.startsWith('swap')));
    const calibratingOthers = swapped.filter(({ items }) => items.some(({ clip }) => clip.method.startsWith('swap')));
    expect(unseen.length).toBeGreaterThan(0);
    // Where `swap` trained, its clips calibrate the verdicts on another tool's.
    for (const { items } of calibratingOthers) {
      expect(['mask', 'gan', 'reenact'].some((tool) => !items.some(({ clip }) => clip.method === tool))).toBe(true);
    }
  });

  test('sets fakes against the reals of their data set, and says where these were too few; figures by hand', async () => {
    const { system } = recorder();
    const rows = await protocolRows('leave-method-out', system, inputOf([setOf('clean', clips)]));
    const row = (dataset: string, method: string, kind = 'all'): (typeof rows)[number] =>
      rows.find((one) => one.dataset === dataset && one.method === method && one.kind === kind)!;
    // `swap` scores above every real; without it, margins fall with manipulation in the calibration set by no more than `mask` says.
    expect(row('home', 'swap')).toMatchObject({ nFake: 6, nReal: 6, reals: 'own', auc: 1, pairedRate: 1, nPairs: 6 });
    expect(row('home', 'mask')).toMatchObject({
      nFake: 6,
      nReal: 6,
      reals: 'own',
      auc: 0,
      pairedRate: 0,
      notAssessed: 1,
    });
    expect(row('home', 'mean')).toMatchObject({
      nFake: 12,
      nReal: 6,
      auc: 0.5,
      pairedRate: 0.5,
      nPairs: 12,
      aucLow: null,
    });
    expect(row('home', 'all')).toMatchObject({ nFake: 12, nReal: 6, nPairs: 12, pairedRate: 0.5 });
    expect(row('away', 'gan')).toMatchObject({ nFake: 3, nReal: 14, reals: 'all', auc: 1 });
    expect(row('all', 'all')).toMatchObject({ nFake: 24, nReal: 14, reals: 'all' });
    expect(row('home', 'all', 'face-swap')).toMatchObject({ nFake: 12, nReal: 6, reals: 'own' });
    expect(row('away', 'all', 'talking-head')).toMatchObject({ nFake: 6, nReal: 14, reals: 'all', auc: 1 });
  });
});

describe('leave-dataset-out', () => {
  test('trains on nothing of the data set; sets it against its own reals or against all', async () => {
    const { system, lessons } = recorder();
    const rows = await protocolRows('leave-dataset-out', system, inputOf([setOf('clean', clips)]));
    const trainedWithoutHome = lessons.filter(({ items }) => !items.some(({ clip }) => clip.dataset === 'home'));
    const trainedWithoutAway = lessons.filter(({ items }) => !items.some(({ clip }) => clip.dataset === 'away'));
    const trainedWithoutFar = lessons.filter(({ items }) => !items.some(({ clip }) => clip.dataset === 'far'));
    expect(trainedWithoutHome.length + trainedWithoutAway.length + trainedWithoutFar.length).toBe(lessons.length);
    expect(trainedWithoutHome.flatMap(({ judged }) => judged).filter(({ clip }) => clip.id === 'swap-0')).toHaveLength(
      1,
    );
    expect(rows.map((row) => `${row.dataset}/${row.method}/${row.reals}`)).toEqual([
      'all/all/all',
      'all/mean/all',
      'all/gan/all',
      'all/mask/own',
      'all/reenact/own',
      'all/swap/own',
      'all/swap+sr/all',
      'away/all/all',
      'away/mean/all',
      'away/gan/all',
      'away/swap+sr/all',
      'far/all/own',
      'far/reenact/own',
      'home/all/own',
      'home/mean/own',
      'home/mask/own',
      'home/swap/own',
    ]);
    expect(rows.find((row) => row.dataset === 'away' && row.method === 'all')).toMatchObject({ nFake: 6, nReal: 14 });
  });

  test('says plainly that one data set alone cannot be left out', async () => {
    const alone = inputOf([setOf('clean', home)]);
    await expect(protocolRows('leave-dataset-out', recorder().system, alone)).rejects.toThrow(WorldError);
  });

  test('says which data set cannot be left out, and goes on with the others', async () => {
    const said: string[] = [];
    const input = { ...inputOf([setOf('clean', [...home, ...away])]), say: (line: string) => void said.push(line) };
    const rows = await protocolRows('leave-dataset-out', recorder().system, input);
    expect(said.join()).toMatch(/^home cannot be left out: /);
    expect(new Set(rows.map(({ dataset }) => dataset))).toEqual(new Set(['all', 'away']));
  });
});

describe('recompressed', () => {
  const copies = clips.map(({ clip, tracks }): ClipVectors => ({
    clip,
    tracks: [{ ...tracks[0]!, features: Float64Array.of(-7) }],
  }));

  const ids = ({ items }: Lesson, variant: string): string[] =>
    items.filter((item) => item.variant === variant).map(({ clip }) => clip.id);

  test('judges copies by the very models that judge the clips: no copy trained or calibrated', async () => {
    const { system, lessons } = recorder();
    const sets = [setOf('clean', clips), setOf('small', copies)];
    const rows = await protocolRows('recompressed', system, inputOf(sets));
    expect(new Set(rows.map(({ variant }) => variant))).toEqual(new Set(['small']));
    for (const lesson of lessons) expect(ids(lesson, 'small')).toEqual([]);
    const usual = recorder();
    await protocolRows('group-cv', usual.system, inputOf(sets));
    const trained = (of: readonly Lesson[]): string[] => of.map((lesson) => ids(lesson, 'clean').join()).sort();
    expect(trained(lessons)).toEqual(trained(usual.lessons));
    // Models of all folds but one judge; those of all but two calibrate, and measured no copy.
    const lookedAt = lessons.filter(({ judged }) => judged.some(({ tracks }) => tracks[0]!.features[0] === -7));
    expect(lookedAt).toHaveLength(4);
    // All copies look the same, so nothing tells their fakes from their reals but the models' folds.
    expect(rows[0]).toMatchObject({ dataset: 'all', method: 'all', nFake: 24, nReal: 14, notAssessed: 0 });
    expect(rows.find((row) => row.dataset === 'home' && row.method === 'swap')!.pairedRate).toBe(0.5);
  });

  test('copies that the recipe names train beside the clips of the same groups', async () => {
    const { system, lessons } = recorder();
    const sets = [setOf('clean', clips), setOf('small', copies)];
    await protocolRows('recompressed', system, inputOf(sets, { variants: { clean: 1, small: 1 } }));
    for (const lesson of lessons) expect(ids(lesson, 'small')).toEqual(ids(lesson, 'clean'));
  });

  test('needs no clips of the variant that other protocols judge', async () => {
    const input = { ...inputOf([setOf('clean', clips), setOf('small', copies)]), judged: 'tiny' };
    const rows = await protocolRows('recompressed', recorder().system, input);
    expect(new Set(rows.map(({ variant }) => variant))).toEqual(new Set(['small']));
  });
});

describe('a variant to be judged', () => {
  const copies = clips.map((one): ClipVectors => ({
    ...one,
    tracks: [{ ...one.tracks[0]!, features: Float64Array.of(one.tracks[0]!.features[0]! + 100) }],
  }));
  const input = { ...inputOf([setOf('clean', clips), setOf('small', copies)]), judged: 'small' };

  test.each(['group-cv', 'leave-method-out', 'leave-dataset-out'] as const)(
    'stands in for the clips under %s: models and calibration know the clean ones alone',
    async (protocol) => {
      const { system, lessons } = recorder();
      const rows = await protocolRows(protocol, system, input);
      expect(new Set(rows.map(({ variant }) => variant))).toEqual(new Set(['small']));
      expectNoGroupShared(lessons);
      for (const { items } of lessons) expect(new Set(items.map(({ variant }) => variant))).toEqual(new Set(['clean']));
      const plain = await protocolRows(protocol, recorder().system, { ...input, judged: 'clean' });
      const about = ({ dataset, method, kind, nFake }: (typeof rows)[number]): string =>
        [dataset, method, kind, nFake].join(' ');
      expect(rows.map(about)).toEqual(plain.map(about));
    },
  );

  test('is asked about as it was measured: who was lost in the clean clips alone is not missing here', async () => {
    const rows = await protocolRows('group-cv', recorder().system, input);
    expect(rows[0]).toMatchObject({ dataset: 'all', method: 'all', nFake: 24, nReal: 14, notAssessed: 0 });
  });

  test('that was not measured is a fault of ours', async () => {
    const missing = { ...input, judged: 'tiny' };
    await expect(protocolRows('group-cv', recorder().system, missing)).rejects.toThrow(/no clips of tiny among/);
  });
});
