/** The report of a case. */
export function ReportView({ caseId }: { readonly caseId: string }) {
  return <section class="page" data-of={caseId} />;
}
