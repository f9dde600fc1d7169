import { useCallback } from 'preact/hooks';
import { addTexts } from '../../../texts/casework/add-words';
import { useDrop } from '../../file-drop';
import { AccountPart } from './account-part';
import { ElsewherePart } from './elsewhere-part';
import { FilesPart } from './files-part';
import { droppedFiles } from './given-files';
import { addGivenFiles } from './model';
import { ProgressPart } from './progress-part';
import { UrlsPart } from './urls-part';
import './add.css';

/** Ways into a case. */
export function AddView({ caseId }: { readonly caseId: string }) {
  const dropped = useCallback(
    (transfer: DataTransfer) => void addGivenFiles(caseId, droppedFiles(transfer)).catch(() => undefined),
    [caseId],
  );
  const over = useDrop(dropped);
  return (
    <div class="add-view">
      <h2>{addTexts.title}</h2>
      <p class="quiet">{addTexts.intro}</p>
      <ProgressPart caseId={caseId} />
      <FilesPart caseId={caseId} over={over} />
      <UrlsPart caseId={caseId} />
      <AccountPart caseId={caseId} />
      <ElsewherePart caseId={caseId} />
    </div>
  );
}
