import { readPeople, type StoredPeople } from '../../../../casework/person/other-people';
import type { Others } from '../../../../casework/person/person-model';

let loading: Promise<Others> | null = null;

async function load(): Promise<Others> {
  const { default: people } = await import('../../../../../assets/person/others.json');
  const { movement, texture } = people as { movement: StoredPeople; texture: StoredPeople };
  return { movement: readPeople(movement), texture: readPeople(texture) };
}

/** People to hold others against, as they ship; loaded once, when somebody looks at a person. */
export function loadOthers(): Promise<Others> {
  loading ??= load().catch((error: unknown) => {
    loading = null;
    throw error;
  });
  return loading;
}
