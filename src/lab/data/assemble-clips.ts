import type { LayoutClip } from './adapters/adapter';
import { videoStem } from './adapters/video-path';
import type { Clip } from './clip';
import { connectedGroups } from './connected-groups';
import { kindOfMethod } from './kind-of-method';

/** A clip whose content nobody has looked at yet. */
export type UnreadClip = Omit<Clip, 'sha256'>;

/**
 * Turns what layouts tell into clips: ties become groups, over all data sets at once, and fakes find their originals where these are there.
 * A clip's id is its path; a fake with its original, and that original, are `paired`.
 * in   clips of all layouts, paths relative to the data folder
 */
export function assembleClips(found: readonly LayoutClip[]): UnreadClip[] {
  const groupOf = connectedGroups(found.map(({ ties }) => ties));
  const reals = new Map(
    found.filter(({ label }) => label === 'real').map(({ file }) => [videoStem(file) ?? file, file] as const),
  );
  const originalOf = (clip: LayoutClip): string | null =>
    clip.originalStem === null ? null : (reals.get(clip.originalStem) ?? null);
  const originals = new Set(found.map(originalOf));
  return found.map((clip) => {
    const originalId = originalOf(clip);
    return {
      id: clip.file,
      file: clip.file,
      label: clip.label,
      method: clip.method,
      kind: clip.label === 'real' ? 'none' : kindOfMethod(clip.method),
      dataset: clip.dataset,
      group: groupOf.get(clip.ties[0]!)!,
      paired: originalId !== null || originals.has(clip.file),
      originalId,
    };
  });
}
