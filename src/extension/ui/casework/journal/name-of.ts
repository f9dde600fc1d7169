import { accountById, itemById, personById, sourceById } from '../model/case-data';
import type { NameOf } from './line-view';

/** Names of what the open case holds now. */
export const nameOf: NameOf = (id) =>
  personById.value.get(id)?.name ??
  accountById.value.get(id)?.handle ??
  itemById.value.get(id)?.name ??
  sourceById.value.get(id)?.name ??
  null;
