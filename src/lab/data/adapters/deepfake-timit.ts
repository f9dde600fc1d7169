import { clipsOrNull, type Adapter, type LayoutClip } from './adapter';
import { videoStem } from './video-path';

const FAKE = /^(higher_quality|lower_quality)\/([a-z0-9]+)\/([a-z0-9]+)-video-([a-z0-9]+)$/;
const REAL = /^real\/([a-z0-9]+)\/([a-z0-9]+)$/;

const DATASET = 'DeepfakeTIMIT';

/**
 * DeepfakeTIMIT: 16 pairs of VidTIMIT's persons, swapped both ways by two sizes of network, `<quality>/<person>/<sentence>-video-<person whose face it bears>.avi`.
 * It ships fakes alone. Their originals are VidTIMIT's, single pictures in JPEG; made into videos, they are read from `real/<person>/<sentence>.avi`.
 * from  Korshunov and Marcel 2018, arXiv:1812.08685, section 3 (pairs, qualities); the names as many public readers of it have them, for instance
 *       `lower_quality/fadg0/sa1-video-fram1.avi`; the owners' README could not be seen.
 */
export const deepfakeTimit: Adapter = {
  name: DATASET,
  layout:
    '{higher_quality,lower_quality}/fadg0/sa1-video-fram1.avi (fakes alone; VidTIMIT made into videos may lie in real/fadg0/sa1.avi)',
  read(files) {
    const clips = files.flatMap((file) => readClip(file) ?? []);
    return clipsOrNull(clips.some(({ label }) => label === 'fake') ? clips : []);
  },
};

function readClip(file: string): LayoutClip | null {
  const stem = videoStem(file) ?? '';
  const real = REAL.exec(stem);
  if (real) {
    const ties = [`${DATASET} ${real[1]!}`];
    return { file, label: 'real', method: 'none', dataset: DATASET, ties, originalStem: null };
  }
  const fake = FAKE.exec(stem);
  if (!fake) return null;
  const [, quality = '', target = '', sentence = '', source = ''] = fake;
  return {
    file,
    label: 'fake',
    method: quality,
    dataset: DATASET,
    ties: [`${DATASET} ${target}`, `${DATASET} ${source}`],
    originalStem: `real/${target}/${sentence}`,
  };
}
