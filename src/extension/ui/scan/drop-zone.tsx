import { useRef } from 'preact/hooks';
import { scanTexts } from '../../texts/scan-words';
import { useFileDrop } from '../file-drop';

/** Where files are dropped or chosen. */
export function DropZone({ chosen }: { readonly chosen: (files: readonly File[]) => void }) {
  const input = useRef<HTMLInputElement>(null);
  const over = useFileDrop(chosen);
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
