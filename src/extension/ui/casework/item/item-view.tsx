/** All that is known of one item. */
export function ItemView({ caseId, itemId }: { readonly caseId: string; readonly itemId: string }) {
  return <section class="page" data-of={`${caseId}/${itemId}`} />;
}
