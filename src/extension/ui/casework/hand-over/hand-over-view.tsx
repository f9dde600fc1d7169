/** What leaves the machine by the analyst's hand. */
export function HandOverView({ caseId }: { readonly caseId: string }) {
  return <section class="page" data-of={caseId} />;
}
