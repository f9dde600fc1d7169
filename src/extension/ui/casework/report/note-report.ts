import type { CaseStore, Stored } from '../../../storage/cases/case-store';
import { sha256OfBlob } from '../../../storage/cases/sha256';

/** In which form a report leaves the page. Browsers do not tell whether a print dialog was confirmed or cancelled: only that it was opened is known. */
export type ReportForm = 'html' | 'json' | 'csv' | 'print-dialog';

/** Writes into the journal that a report was saved or the dialog to print it opened, with the SHA-256 of its file; for the dialog, that of the page that is to be printed. */
export async function noteReport(
  store: Pick<CaseStore, 'change'>,
  caseId: string,
  form: ReportForm,
  file: Blob,
): Promise<Stored<unknown>> {
  const detail = { form, sha256: await sha256OfBlob(file), sizeBytes: file.size };
  return store.change(caseId, () => ({ step: { what: 'case.reported', by: 'analyst', detail }, changes: [] }));
}
