/** How a face moves over one stretch of a clip; see `casework/person/window-values`. */
export interface MovementWindow {
  readonly fromS: number;
  readonly toS: number;
  readonly values: readonly number[];
}

/** Measured once for an item of a case in which somebody is enrolled; of one track, the one that is seen longest. */
export interface MovementRecord {
  readonly itemId: string;
  readonly caseId: string;
  /** Names and version of the windows' values: records of another schema are measured anew. */
  readonly schemaId: string;
  readonly windows: readonly MovementWindow[];
  /** How the face is recorded, see `casework/person/texture-values`; null where the item has no evidence, or that of another version of the features. */
  readonly texture: readonly number[] | null;
  /** Of the texture's values; null where there is none. */
  readonly textureSchemaId: string | null;
  /** Why there are no windows, a code of `MOVEMENT_PROBLEMS`; null otherwise. */
  readonly problem: string | null;
}

/** A person's own ways, learnt from items known to be genuine. */
export interface EnrolmentRecord {
  /** Equal to the person's id: one enrolment a person. */
  readonly personId: string;
  readonly caseId: string;
  readonly schemaId: string;
  /** Items that it rests on. */
  readonly itemIds: readonly string[];
  readonly enrolledAtMs: number;
  /** `PersonModel` of `casework/person/person-model`, plain JSON; null while its items are being measured, and where they are too few. */
  readonly model: unknown;
}
