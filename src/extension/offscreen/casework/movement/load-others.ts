import { readPeople, type StoredPeople } from '../../../../casework/person/other-people';
import type { Others } from '../../../../casework/person/person-model';

/** People to hold others against, as they ship; loaded when somebody is enrolled. */
export async function loadOthers(): Promise<Others> {
  const { default: people } = await import('../../../../../assets/person/others.json');
  const { movement, texture } = people as { movement: StoredPeople; texture: StoredPeople };
  return { movement: readPeople(movement), texture: readPeople(texture) };
}
