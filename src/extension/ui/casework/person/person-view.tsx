/** One person of a case. */
export function PersonView({ caseId, personId }: { readonly caseId: string; readonly personId: string }) {
  return <section class="page" data-of={`${caseId}/${personId}`} />;
}
