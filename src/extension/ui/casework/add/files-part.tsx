import { useRef } from 'preact/hooks';
import { addTexts } from '../../../texts/casework/add-words';
import { pickedFiles } from './given-files';
import { addGivenFiles } from './model';

/** Not known to the types of the view library; all browsers have it. */
const FOLDER = { webkitdirectory: true } as object;

/** Files and folders: dropped, or chosen in the system's dialog. */
export function FilesPart({ caseId, over }: { readonly caseId: string; readonly over: boolean }) {
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  const picked = (input: HTMLInputElement): void => {
    const given = pickedFiles(input.files);
    // The same may be chosen once more.
    input.value = '';
    if (given.length > 0) void addGivenFiles(caseId, () => Promise.resolve(given)).catch(() => undefined);
  };
  return (
    <section class="add-part add-files" data-over={over} aria-labelledby="add-files">
      <h3 id="add-files">{addTexts.filesTitle}</h3>
      <p>{over ? addTexts.filesOver : addTexts.filesText}</p>
      <p class="quiet">{addTexts.listsText}</p>
      <p class="add-buttons">
        <button type="button" class="main" onClick={() => files.current?.click()}>
          {addTexts.pickFiles}
        </button>
        <button type="button" onClick={() => folder.current?.click()}>
          {addTexts.pickFolder}
        </button>
      </p>
      <input ref={files} type="file" multiple hidden data-pick="files" onChange={() => picked(files.current!)} />
      <input ref={folder} type="file" hidden data-pick="folder" {...FOLDER} onChange={() => picked(folder.current!)} />
    </section>
  );
}
