import { movementOf } from '../../casework/person/movement';
import type { Windows } from '../../casework/person/part-model';
import type { Part } from '../../casework/person/person-model';
import { textureOf } from '../../casework/person/texture-values';
import { FAMILY_SLICES } from '../../detector/features/schema';
import type { Clip } from '../data/clip';
import type { FeatureCache } from '../extraction/cache';
import type { ExtractedClip } from '../extraction/clip-record';
import type { LandmarkCache } from './landmark-cache';
import { PEOPLE } from './people';

/** A clip with what each part reads of it; no rows where that could not be measured. */
export interface MeasuredClip {
  readonly id: string;
  readonly label: Clip['label'];
  /** Clips of one person share it: the name of a known person, else the group. */
  readonly person: string;
  readonly rows: Readonly<Record<Part, Windows>>;
}

const NAMES = new Map(PEOPLE.flatMap(({ name, genuine }) => genuine.map((id) => [id, name] as const)));

/** Mean frame features of the face that is measured most. */
function texture({ record, rows }: ExtractedClip): Windows {
  const tracks = new Map<number, Float64Array[]>();
  for (const { trackId, row } of record.faces) {
    if (row !== null) tracks.set(trackId, [...(tracks.get(trackId) ?? []), rows[row]!]);
  }
  const [own] = [...tracks.values()].sort((a, b) => b.length - a.length);
  if (own === undefined) return [];
  const mean = Array.from(own[0]!, (_, i) => own.reduce((sum, row) => sum + row[i]!, 0) / own.length);
  return [textureOf(mean, FAMILY_SLICES)];
}

/** Reads what the caches hold of clips. */
export function measuredClips(
  clips: readonly Clip[],
  landmarks: LandmarkCache,
  features: FeatureCache,
): MeasuredClip[] {
  return clips.map(({ id, label, group, sha256 }) => {
    const seen = landmarks.read(sha256);
    const extracted = features.read(sha256);
    return {
      ...{ id, label, person: NAMES.get(id) ?? group },
      rows: {
        movement: seen ? movementOf(seen.faces).windows.map(({ values }) => values) : [],
        texture: extracted ? texture(extracted) : [],
      },
    };
  });
}
