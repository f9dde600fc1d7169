import { useCallback, useEffect, useState } from 'preact/hooks';

const hasFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false;

/** Takes files dropped anywhere on the page: the browser would else leave the page for them. out: whether some are held over it now */
export function useFileDrop(dropped: (files: readonly File[]) => void): boolean {
  const files = useCallback((transfer: DataTransfer) => dropped([...transfer.files]), [dropped]);
  return useDrop(files);
}

/** The same, with all that the browser tells of what was dropped, folders included; it forgets that once `dropped` returns. */
export function useDrop(dropped: (transfer: DataTransfer) => void): boolean {
  const [over, setOver] = useState(false);
  useEffect(() => {
    const listening = new AbortController();
    const { signal } = listening;
    const hold = (event: DragEvent): void => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      setOver(true);
    };
    const leave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setOver(false);
    };
    const drop = (event: DragEvent): void => {
      setOver(false);
      if (!hasFiles(event)) return;
      event.preventDefault();
      if (event.dataTransfer) dropped(event.dataTransfer);
    };
    addEventListener('dragover', hold, { signal });
    addEventListener('dragleave', leave, { signal });
    addEventListener('drop', drop, { signal });
    return () => listening.abort();
  }, [dropped]);
  return over;
}
