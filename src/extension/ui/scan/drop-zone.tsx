import { useEffect, useRef, useState } from 'preact/hooks';
import { scanTexts } from '../../texts/scan-words';

const hasFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false;

/** Where files are dropped or chosen. A file let go beside it counts too: the browser would else leave the page for it. */
export function DropZone({ chosen }: { readonly chosen: (files: readonly File[]) => void }) {
  const input = useRef<HTMLInputElement>(null);
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
      chosen([...(event.dataTransfer?.files ?? [])]);
    };
    addEventListener('dragover', hold, { signal });
    addEventListener('dragleave', leave, { signal });
    addEventListener('drop', drop, { signal });
    return () => listening.abort();
  }, [chosen]);
  const picked = (): void => {
    chosen([...(input.current?.files ?? [])]);
    // The same file may be chosen once more.
    input.current!.value = '';
  };
  return (
    <section class="drop" data-over={over}>
      <p>{over ? scanTexts.drop : scanTexts.intro}</p>
      <button type="button" class="primary" onClick={() => input.current?.click()}>
        {scanTexts.choose}
      </button>
      <input ref={input} type="file" accept="video/*,.mkv,.mov,.ts" multiple hidden onChange={picked} />
      <small>{scanTexts.private}</small>
    </section>
  );
}
