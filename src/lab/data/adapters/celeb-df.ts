import { clipsOrNull, type Adapter, type LayoutClip, type ReadText } from './adapter';
import { videoStem } from './video-path';

const CELEBRITY = /^Celeb-real\/(id\d+)_(\d+)$/;
const YOUTUBE = /^YouTube-real\/(\d+)$/;
const SYNTHESIS = /^Celeb-synthesis\/(id\d+)_(id\d+)_(\d+)$/;

const TEST_LIST = 'List_of_testing_videos.txt';
/** Fakes of the whole version 1; version 2 has 5639 (its README). */
const FAKES_OF_V1 = 795;
/** Entries of version 2's list of test videos (its README). */
const TEST_VIDEOS_OF_V2 = 518;

/**
 * Celeb-DF, version 1 and 2: celebrities' videos `id0_0000.mp4`, fakes `id0_id1_0000.mp4` (the video of id0 with the face of id1, made from `id0_0000.mp4`),
 * and videos of further people. A fake ties both persons; with all fakes there, few groups are left. Both versions are taken to number the same persons.
 * from  github.com/yuezunli/celeb-deepfakeforensics, Celeb-DF-v1/README.md and Celeb-DF-v2/README.md ("Dataset Structure"); which clip a fake was made from:
 *       github.com/polimi-ispl/icpr2020dfdc, index_celebdf.py
 */
export const celebDf: Adapter = {
  name: 'Celeb-DF v1 and v2',
  layout:
    'Celeb-real/id0_0000.mp4, YouTube-real/00000.mp4, Celeb-synthesis/id0_id1_0000.mp4, List_of_testing_videos.txt',
  read(files, readText) {
    const clips = files.flatMap((file) => readClip(file) ?? []);
    if (!clips.some(({ file }) => file.startsWith('Celeb-'))) return null;
    const dataset = datasetName(clips.filter(({ label }) => label === 'fake').length, testVideos(files, readText));
    return clipsOrNull(clips.map((clip) => ({ ...clip, dataset })));
  },
};

function readClip(file: string): Omit<LayoutClip, 'dataset'> | null {
  const stem = videoStem(file) ?? '';
  const celebrity = CELEBRITY.exec(stem);
  if (celebrity) {
    return { file, label: 'real', method: 'none', ties: [`Celeb-DF ${celebrity[1]!}`], originalStem: null };
  }
  const youtube = YOUTUBE.exec(stem);
  if (youtube) {
    return { file, label: 'real', method: 'none', ties: [`Celeb-DF YouTube ${youtube[1]!}`], originalStem: null };
  }
  const synthesis = SYNTHESIS.exec(stem);
  if (!synthesis) return null;
  const [, target = '', source = '', number = ''] = synthesis;
  return {
    file,
    label: 'fake',
    method: 'Celeb-synthesis',
    ties: [`Celeb-DF ${target}`, `Celeb-DF ${source}`],
    originalStem: `Celeb-real/${target}_${number}`,
  };
}

/** Entries of the list of test videos; null without one. */
function testVideos(files: readonly string[], readText: ReadText): number | null {
  if (!files.includes(TEST_LIST)) return null;
  return readText(TEST_LIST)
    .split('\n')
    .filter((line) => line.trim() !== '').length;
}

/** A part of the data set without its list may be of either version. */
function datasetName(fakes: number, tests: number | null): string {
  if (fakes > FAKES_OF_V1 || tests === TEST_VIDEOS_OF_V2) return 'Celeb-DF v2';
  return tests === null ? 'Celeb-DF' : 'Celeb-DF v1';
}
