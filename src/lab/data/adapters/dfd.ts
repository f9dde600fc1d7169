import { clipsOrNull, type Adapter, type LayoutClip } from './adapter';
import { videoStem } from './video-path';

const ORIGINAL = /^original_sequences\/actors\/(raw|c0|c23|c40)\/videos\/(\d+)__(\w+?)$/;
const MANIPULATED = /^manipulated_sequences\/DeepFakeDetection\/(raw|c0|c23|c40)\/videos\/(\d+)_(\d+)__(\w+?)__(\w+)$/;

/**
 * DeepFakeDetection (Google and Jigsaw), shipped within FaceForensics++: 28 actors in up to 16 scenes, `<actor>__<scene>.mp4`, and fakes
 * `<target actor>_<source actor>__<scene>__<id of 8 characters>.mp4`. A fake ties both actors; with all fakes there, hardly more than one group is left.
 * from  github.com/ondyari/FaceForensics, dataset/README.md, "Original sequence filenames" and "Manipulated sequence filenames"
 */
export const dfd: Adapter = {
  name: 'DeepFakeDetection (DFD)',
  layout:
    'original_sequences/actors/{raw,c23,c40}/videos/01__exit_phone_room.mp4, manipulated_sequences/DeepFakeDetection/{raw,c23,c40}/videos/01_02__exit_phone_room__YVGY8LOK.mp4',
  read: (files) => clipsOrNull(files.flatMap((file) => readClip(file) ?? [])),
};

function readClip(file: string): LayoutClip | null {
  const stem = videoStem(file) ?? '';
  const original = ORIGINAL.exec(stem);
  if (original) {
    const [, compression = '', actor = ''] = original;
    const dataset = datasetName(compression);
    return { file, label: 'real', method: 'none', dataset, ties: [`DFD ${actor}`], originalStem: null };
  }
  const manipulated = MANIPULATED.exec(stem);
  if (!manipulated) return null;
  const [, compression = '', target = '', source = '', scene = ''] = manipulated;
  return {
    file,
    label: 'fake',
    method: 'DeepFakeDetection',
    dataset: datasetName(compression),
    ties: [`DFD ${target}`, `DFD ${source}`],
    originalStem: `original_sequences/actors/${compression}/videos/${target}__${scene}`,
  };
}

function datasetName(compression: string): string {
  return `DFD ${compression === 'c0' ? 'raw' : compression}`;
}
