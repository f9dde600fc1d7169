/** People, accounts and sources of a case. */
export function PeopleView({ caseId }: { readonly caseId: string }) {
  return <section class="page" data-of={caseId} />;
}
