import * as v from 'valibot';
import { WorldError } from '../../world-error';
import { clipsOrNull, type Adapter, type LayoutClip } from './adapter';
import { readJson } from './read-json';
import { videoStem } from './video-path';

const INDEX = 'dataset.json';
/** `1224068/1224068_A/1254591_1224068_A_001`, or for originals `1224068_A_001`, one folder up or not. */
const VIDEO = /^(original_videos|method_[AB])\/(?:\d+\/)?(?:[\w-]+\/)*\w*\d+_[A-Z]_\d+$/;

const id = v.pipe(v.union([v.string(), v.number()]), v.transform(String));
const index = v.record(
  v.string(),
  v.object({
    label: v.picklist(['real', 'fake']),
    target_id: id,
    swapped_id: v.optional(v.nullable(id)),
    source_video: v.optional(v.nullable(v.string())),
  }),
);
type Entry = v.InferOutput<typeof index>[string];

/**
 * DFDC preview: originals and fakes of two methods, `dataset.json` of `{path: {label, set, target_id, swapped_id, source_video, augmentations}}`.
 * A fake ties the person filmed to the person swapped in; its original is the one of the same source video and the same number at its end.
 * from  Dolhansky et al. 2019, arXiv:1910.08854; keys and paths as public readers of it have them (`method_B/1260311/1260311_C/1255229_1260311_C_001.mp4`,
 *       `original_videos/643049/643049_A_001.mp4`); the file itself could not be seen
 */
export const dfdcPreview: Adapter = {
  name: 'DFDC preview',
  layout: 'dataset.json, original_videos/643049/643049_A_001.mp4, method_A/..., method_B/...',
  read(files, readText) {
    const videos = files.filter((file) => VIDEO.test(videoStem(file) ?? ''));
    if (videos.length === 0) return null;
    if (!files.includes(INDEX)) {
      throw new WorldError(`There is no ${INDEX} beside ${videos[0]!.split('/')[0]!}/, so nobody can tell who is who.`);
    }
    const there = new Set(files);
    const entries = Object.entries(readJson(INDEX, readText, index)).filter(([file]) => there.has(file));
    const originals = new Map(
      entries.filter(([, { label }]) => label === 'real').map(([file]) => [nameOf(file), videoStem(file)!]),
    );
    return clipsOrNull(entries.map(([file, entry]) => toClip(file, entry, originals)));
  },
};

function toClip(file: string, entry: Entry, originals: ReadonlyMap<string, string>): LayoutClip {
  const persons = [entry.target_id, ...(entry.swapped_id ? [entry.swapped_id] : [])];
  const ties = persons.map((person) => `DFDC preview ${person}`);
  if (entry.label === 'real') {
    return { file, label: 'real', method: 'none', dataset: 'DFDC preview', ties, originalStem: null };
  }
  const ending = /_\d+$/.exec(nameOf(file))?.[0] ?? '';
  const originalStem = originals.get(`${entry.source_video ?? ''}${ending}`) ?? null;
  return { file, label: 'fake', method: file.split('/')[0]!, dataset: 'DFDC preview', ties, originalStem };
}

function nameOf(file: string): string {
  return (videoStem(file) ?? file).split('/').at(-1)!;
}
