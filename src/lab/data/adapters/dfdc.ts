import * as v from 'valibot';
import { WorldError } from '../../world-error';
import { clipsOrNull, type Adapter, type LayoutClip, type ReadText } from './adapter';
import { readJson } from './read-json';
import { videoStem } from './video-path';

/** DFDC's videos bear ten random small letters; their part's folder, or none when the folder given is a part itself. */
const VIDEO = /^((?:dfdc_train_part_\d+|train_sample_videos)\/)?([a-z]{10})$/;

const metadata = v.record(
  v.string(),
  v.object({ label: v.picklist(['REAL', 'FAKE']), original: v.optional(v.nullable(v.string())) }),
);

interface Entry {
  /** Name of the video, without extension. */
  readonly name: string;
  /** Its path, without extension. */
  readonly stem: string;
  readonly fake: boolean;
  /** Name of the original, without extension. */
  readonly original: string | null;
}

/**
 * Deepfake Detection Challenge: the training parts, each with a `metadata.json` of `{file: {label, split, original}}`. An original and all its fakes form a group,
 * whatever their parts. Neither persons nor methods are named: an actor may be in several groups, and every fake's method is `unknown`.
 * from  Dolhansky et al. 2020, arXiv:2006.07397; the metadata of a real part: github.com/polimi-ispl/icpr2020dfdc, test/data/dfdc/dfdc_train_part_10/metadata.json
 */
export const dfdc: Adapter = {
  name: 'DFDC',
  layout: 'dfdc_train_part_0/metadata.json beside its videos aaqaifqrwn.mp4 (all parts, some, or one part by itself)',
  read(files, readText) {
    const entries = partsOf(files).flatMap((part) => readPart(part, files, readText));
    const stemOf = new Map(entries.map(({ name, stem }) => [name, stem]));
    const fileOf = new Map(files.map((file) => [videoStem(file), file]));
    return clipsOrNull(
      entries.flatMap(({ name, stem, fake, original }): LayoutClip[] => {
        const file = fileOf.get(stem);
        if (file === undefined) return [];
        return [
          {
            file,
            label: fake ? 'fake' : 'real',
            method: fake ? 'unknown' : 'none',
            dataset: 'DFDC',
            ties: [`DFDC ${original ?? name}`],
            originalStem: original === null ? null : (stemOf.get(original) ?? null),
          },
        ];
      }),
    );
  },
};

/** Folders of the parts, each with its `/`; an empty name where the folder given is a part itself. */
function partsOf(files: readonly string[]): string[] {
  const parts = new Set<string>();
  for (const file of files) {
    const video = VIDEO.exec(videoStem(file) ?? '');
    if (video) parts.add(video[1] ?? '');
  }
  // Ten small letters alone prove nothing: outside a part's folder only the metadata tells.
  if (!files.includes('metadata.json')) parts.delete('');
  return [...parts];
}

function readPart(part: string, files: readonly string[], readText: ReadText): Entry[] {
  const path = `${part}metadata.json`;
  if (!files.includes(path)) {
    throw new WorldError(`${part} has videos but no metadata.json, so nobody can tell which of them are fakes.`);
  }
  return Object.entries(readJson(path, readText, metadata)).map(([file, { label, original }]) => {
    const name = videoStem(file) ?? file;
    const fake = label === 'FAKE';
    return { name, stem: part + name, fake, original: fake && original ? (videoStem(original) ?? original) : null };
  });
}
