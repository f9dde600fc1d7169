/** How a face moves over one stretch of a clip, as correlations and spectra of landmark measures, and its identity-free texture; see `casework/person`. */
export interface MovementWindow {
  readonly fromS: number;
  readonly toS: number;
  readonly values: readonly number[];
}

/** Measured once for an item when a person of its case is enrolled or compared; one track, the one that is seen longest. */
export interface MovementRecord {
  readonly itemId: string;
  readonly caseId: string;
  /** Names and version of the values: records of another schema are measured anew. */
  readonly schemaId: string;
  readonly windows: readonly MovementWindow[];
  /** Why there is none, a plain code (`too-short`, `no-face`, `several-faces`, `unreadable`); null otherwise. */
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
  /** The one-class model, plain JSON; null while the enrolment is too small. */
  readonly model: unknown;
}
