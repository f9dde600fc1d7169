/** Ways into a case. */
export function AddView({ caseId }: { readonly caseId: string }) {
  return <section class="page" data-of={caseId} />;
}
