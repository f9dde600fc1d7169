import type { FamilyGroup } from '../../detector/features/family';

/** Every kind of trace, in the order in which they are listed. */
export const FAMILY_GROUPS = [
  'residual',
  'spectrum',
  'texture',
  'surround',
  'temporal',
  'quality',
] as const satisfies readonly FamilyGroup[];
