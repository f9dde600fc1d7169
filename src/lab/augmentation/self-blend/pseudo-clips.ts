import { PSEUDO_FAKE_METHOD } from '../../training/training-item';
import type { Clip } from '../../data/clip';
import { blendFolder, blendPaths, readBlend } from './blend-files';

/** A clip that the lab made itself: for training only, never in a figure. */
export interface PseudoClip extends Clip {
  readonly pseudo: true;
  /** Where its file is; `file` is the original's. */
  readonly path: string;
}

/**
 * The self-blends of one seed as clips: of each real that has them a fake `<id>~blend<seed>` and its twin `<id>~twin<seed>`,
 * in the data set and group of the original.
 * in   clips, of which only reals count; cache folder; seed      out  none for reals without a blend
 */
export function pseudoClips(clips: readonly Clip[], cache: string, seed: number): PseudoClip[] {
  const folder = blendFolder(cache, seed);
  return clips.flatMap((clip): PseudoClip[] => {
    if (clip.label !== 'real') return [];
    const paths = blendPaths(folder, clip.sha256);
    const blend = readBlend(paths);
    if (!blend?.made) return [];
    const shared = { ...clip, pseudo: true, paired: false } as const;
    const twin = { ...shared, id: `${clip.id}~twin${seed}`, sha256: blend.realSha256, path: paths.real };
    const fake: PseudoClip = {
      ...shared,
      id: `${clip.id}~blend${seed}`,
      label: 'fake',
      method: PSEUDO_FAKE_METHOD,
      kind: PSEUDO_FAKE_METHOD,
      originalId: twin.id,
      sha256: blend.fakeSha256,
      path: paths.fake,
    };
    return [fake, twin];
  });
}
