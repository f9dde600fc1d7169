import type { Clip } from './clip';

/**
 * The originals that each fake is compared with for the paired rate.
 * 1. Where the manifest names the clip it was made from, that clip alone (FaceForensics++ c23, SimSwap).
 * 2. Else, for a fake marked `paired`, every paired real of the same data set and group: same person, same camera (LipReadingQuiz).
 * Fakes with neither are left out.
 * in   clips      out  fake's id -> ids of its originals, at least one each
 */
export function originalsOf(clips: readonly Clip[]): Map<string, string[]> {
  const known = new Set(clips.map((clip) => clip.id));
  const originals = new Map<string, string[]>();
  for (const fake of clips) {
    if (fake.label !== 'fake') continue;
    const ids = fake.originalId !== null ? [fake.originalId].filter((id) => known.has(id)) : alike(fake, clips);
    if (ids.length > 0) originals.set(fake.id, ids);
  }
  return originals;
}

function alike(fake: Clip, clips: readonly Clip[]): string[] {
  if (!fake.paired) return [];
  return clips
    .filter(
      (clip) => clip.label === 'real' && clip.paired && clip.dataset === fake.dataset && clip.group === fake.group,
    )
    .map((clip) => clip.id);
}
