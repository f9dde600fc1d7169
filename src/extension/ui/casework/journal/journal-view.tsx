/** The journal of a case. */
export function JournalView({ caseId }: { readonly caseId: string }) {
  return <section class="page" data-of={caseId} />;
}
