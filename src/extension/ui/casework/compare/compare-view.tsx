/** Two items side by side. */
export function CompareView({ caseId, aId, bId }: { readonly caseId: string; readonly aId: string; readonly bId: string }) {
  return <section class="page" data-of={`${caseId}/${aId}/${bId}`} />;
}
