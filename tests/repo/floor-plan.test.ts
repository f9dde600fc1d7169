import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { importArrows, type ImportArrow } from '../support/import-walk';

const ROOT = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/**
 * What each room may import from other rooms of ours: `may` at run time, `types` as types alone. A room is named by its path; the longest match counts.
 * Packages are listed where a floor is meant to stay free of most of them.
 */
const ROOMS: Record<string, { may: string[]; types?: string[]; packages?: RegExp }> = {
  'src/detector': {
    may: [],
    packages: /^(@mediapipe\/tasks-vision|@techstark\/opencv-js|ml-svm|valibot|virtual:opencv)$/,
  },
  'src/media': { may: [], types: ['src/detector/frames'], packages: /^mediabunny$/ },
  'src/casework': {
    // What is measured again is measured as the detector does: spectra that lie in one plot, heads, scores of measures, the ratio of several faces.
    may: [
      'src/detector/features/spectrum/azimuthal-spectrum',
      'src/detector/faces/mean-head',
      'src/detector/classifier/several-faces',
      'src/detector/classifier/scaler',
      'assets/person',
    ],
    types: [
      'src/detector/verdict',
      'src/detector/faces',
      'src/detector/features',
      'src/detector/classifier',
      'src/detector/protocol',
    ],
    packages: /^(@noble\/hashes|valibot)(\/|$)/,
  },
  'src/headless': { may: ['src/detector', 'src/media', 'scripts/vite'] },
  'src/lab': {
    may: ['src/headless', 'src/detector', 'src/casework', 'src/media/burst-times'],
  },
  'src/cli': { may: ['src/headless', 'src/detector', 'src/casework', 'assets'] },
  'src/extension/content': {
    may: [
      'src/extension/messages',
      'src/extension/texts',
      'src/extension/platform',
      'src/media/raw-frame',
      'src/media/turn-frame',
    ],
    types: ['src/detector'],
  },
  'src/extension/bridge': { may: ['src/extension/messages', 'src/extension/platform'], types: ['src/detector'] },
  'src/extension/background': {
    may: [
      'src/casework',
      'src/extension/messages',
      'src/extension/texts',
      'src/extension/platform',
      'src/extension/storage',
    ],
    types: ['src/detector'],
  },
  'src/extension/offscreen': {
    may: [
      'src/extension/messages',
      'src/extension/platform',
      'src/extension/storage/evidence',
      'src/extension/storage/seen',
      'src/extension/storage/moments',
      'src/extension/storage/cases',
      'src/casework',
      'src/detector',
      'src/media',
      'assets',
    ],
  },
  'src/extension/storage': { may: ['src/extension/messages', 'src/casework'], types: ['src/detector'] },
  'src/extension/messages': { may: [], types: ['src/detector', 'src/casework'] },
  'src/extension/ui': {
    may: [
      'src/casework',
      'assets',
      'src/extension/messages',
      'src/extension/texts',
      'src/extension/platform',
      'src/extension/storage',
    ],
    types: ['src/detector'],
  },
  'src/extension/texts': { may: [], types: ['src/detector', 'src/casework', 'src/extension/messages'] },
  'src/extension/platform': { may: ['src/extension/messages'] },
  entrypoints: { may: ['src/extension'] },
  assets: { may: [] },
};

const OURS = /^(src|entrypoints|assets|scripts|tests)\//;
const under = (path: string, folder: string): boolean => path === folder || path.startsWith(`${folder}/`);

function roomOf(path: string): string | undefined {
  const bare = path.replace(/\.tsx?$/, '');
  return Object.keys(ROOMS)
    .filter((room) => under(bare, room))
    .sort((a, b) => b.length - a.length)[0];
}

/** The sentence that names a forbidden arrow, or null. */
function complaint({ from, to, typeOnly }: ImportArrow): string | null {
  const room = roomOf(from);
  if (!room) return `${from}: belongs to no room of the floor plan`;
  const { may, types = [], packages } = ROOMS[room]!;
  if (!OURS.test(to))
    return packages && !packages.test(to) ? `${from}: package ${to} does not belong in ${room}` : null;
  if (under(to, room)) return null;
  const allowed = typeOnly ? [...may, ...types] : may;
  return allowed.some((folder) => under(to, folder)) ? null : `${from} -> ${to}${typeOnly ? ' (type)' : ''}`;
}

describe('floor plan', () => {
  const folders = ['src', 'entrypoints', 'assets'].filter((folder) => existsSync(join(ROOT, folder)));
  const arrows = importArrows(ROOT, folders);

  it('sees the imports', () => expect(arrows.length).toBeGreaterThan(100));

  it('has no forbidden arrow', () => expect(arrows.map(complaint).filter(Boolean)).toEqual([]));

  it.each([
    ['src/detector/worker.ts', 'src/extension/messages/protocol', false],
    ['src/detector/frames/frame.ts', 'mediabunny', false],
    ['src/extension/content/sampler.ts', 'src/detector/client', false],
    ['src/lab/main.ts', 'src/extension/texts', true],
    ['src/cli/scan.ts', 'src/lab/main', false],
  ])('would catch %s -> %s', (from, to, typeOnly) => expect(complaint({ from, to, typeOnly })).not.toBeNull());
});
