/** Asks for the look-alikes among the items of a case. */
export interface LookAlikesQuestion {
  readonly caseId: string;
}

/** Groups of two or more, by item ids. */
export interface LookAlikesAnswer {
  readonly caseId: string;
  readonly groups: readonly (readonly string[])[];
}
