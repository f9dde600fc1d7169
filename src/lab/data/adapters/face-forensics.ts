import * as v from 'valibot';
import { clipsOrNull, type Adapter, type LayoutClip, type ReadText } from './adapter';
import { readJson } from './read-json';
import { videoStem } from './video-path';

const ORIGINAL = /^original_sequences\/youtube\/(raw|c0|c23|c40)\/videos\/(\d{3})$/;
const MANIPULATED = /^manipulated_sequences\/(\w+)\/(raw|c0|c23|c40)\/videos\/(\d{3})_(\d{3})$/;

/** Sequence number to `<YouTube id> <number of the cut>`. */
const conversion = v.record(v.string(), v.string());

/**
 * FaceForensics++: 1000 sequences of YouTube videos, each the target of one fake a method, `<target>_<source>.mp4`. A fake ties its target to its source.
 * Some sequences are cuts of one YouTube video (1000 of 977); where `conversion_dict.json` lies beside the two folders, those are tied too.
 * from  github.com/ondyari/FaceForensics, dataset/README.md ("Original sequence filenames", "Manipulated sequence filenames") and dataset/conversion_dict.json;
 *       FaceShifter came later into the same folders. `c0` is an earlier name of `raw` (same README, first version).
 */
export const faceForensics: Adapter = {
  name: 'FaceForensics++',
  layout:
    'original_sequences/youtube/{raw,c23,c40}/videos/000.mp4, manipulated_sequences/<method>/{raw,c23,c40}/videos/000_003.mp4',
  read(files, readText) {
    const clips = files.flatMap((file) => readClip(file) ?? []);
    if (clips.length === 0) return null;
    const sourceOf = youtubeVideos(files, readText);
    return clipsOrNull(
      clips.map(({ numbers, ...clip }) => ({
        ...clip,
        ties: numbers.flatMap((number) => [
          `FF++ ${number}`,
          ...(sourceOf.has(number) ? [`YouTube ${sourceOf.get(number)!}`] : []),
        ]),
      })),
    );
  },
};

function readClip(file: string): (Omit<LayoutClip, 'ties'> & { readonly numbers: readonly string[] }) | null {
  const stem = videoStem(file) ?? '';
  const original = ORIGINAL.exec(stem);
  if (original) {
    const [, compression = '', number = ''] = original;
    const dataset = datasetName(compression);
    return { file, label: 'real', method: 'none', dataset, numbers: [number], originalStem: null };
  }
  const manipulated = MANIPULATED.exec(stem);
  if (!manipulated) return null;
  const [, method = '', compression = '', target = '', source = ''] = manipulated;
  return {
    file,
    label: 'fake',
    method,
    dataset: datasetName(compression),
    numbers: [target, source],
    originalStem: `original_sequences/youtube/${compression}/videos/${target}`,
  };
}

function datasetName(compression: string): string {
  return `FF++ ${compression === 'c0' ? 'raw' : compression}`;
}

function youtubeVideos(files: readonly string[], readText: ReadText): Map<string, string> {
  const path = 'conversion_dict.json';
  if (!files.includes(path)) return new Map();
  return new Map(
    Object.entries(readJson(path, readText, conversion)).map(([number, cut]) => [number, cut.split(' ')[0]!]),
  );
}
