import { WorldError } from '../world-error';
import type { Clip } from './clip';
import { connectedGroups } from './connected-groups';

/** Puts the groups of clips with the same content together: a copy in another group would be trained on and judged at once. */
export function joinCopies(clips: readonly Clip[]): Clip[] {
  const groupOf = connectedGroups(clips.flatMap(({ group, sha256 }) => [[`group ${group}`, `sha256 ${sha256}`]]));
  return clips.map((clip) => ({ ...clip, group: groupOf.get(`group ${clip.group}`)!.replace(/^group /, '') }));
}

/** Throws WorldError when one video is labelled both fake and real. */
export function refuseTwoLabels(clips: readonly Clip[]): void {
  const first = new Map<string, Clip>();
  for (const clip of clips) {
    const other = first.get(clip.sha256) ?? clip;
    if (other.label !== clip.label) {
      throw new WorldError(
        `${other.file} (${other.label}) and ${clip.file} (${clip.label}) are the same video under two labels. Remove the wrong one.`,
      );
    }
    first.set(clip.sha256, other);
  }
}
