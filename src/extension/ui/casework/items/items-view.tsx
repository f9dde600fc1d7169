/** The items of a case, ranked. */
export function ItemsView({ caseId }: { readonly caseId: string }) {
  return <section class="page" data-of={caseId} />;
}
