import { readPeople, type StoredPeople } from './other-people';
import type { Others } from './person-model';

let loading: Promise<Others> | null = null;

async function load(): Promise<Others> {
  const { default: people } = await import('../../../assets/person/others.json');
  const { movement, texture } = people as { movement: StoredPeople; texture: StoredPeople };
  return { movement: readPeople(movement), texture: readPeople(texture) };
}

/** People to hold others against, as they ship; loaded once, when somebody is enrolled or looked at. Rejects where they cannot be loaded, and tries anew when asked again. */
export function loadOthers(): Promise<Others> {
  loading ??= load().catch((error: unknown) => {
    loading = null;
    throw error;
  });
  return loading;
}
