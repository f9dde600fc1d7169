import { useState } from 'preact/hooks';
import { plotTexts } from '../../../../texts/casework/evidence-words';
import { fileNameOf, pngOf, saveFile, svgBlob } from '../plots/save-picture';

interface SaveButtonsProps {
  readonly title: string;
  /** Of files: the item's name, and what is shown. */
  readonly item: string;
  readonly id: string;
  /** The whole picture as an SVG file; null: not there yet. */
  readonly svg: () => string | null | Promise<string | null>;
}

/** Two buttons that save a picture. */
export function SaveButtons({ title, item, id, svg }: SaveButtonsProps) {
  const [failed, setFailed] = useState(false);
  const save = async (ending: 'svg' | 'png'): Promise<void> => {
    try {
      const text = await svg();
      if (text === null) return;
      saveFile(fileNameOf(item, id, ending), ending === 'svg' ? svgBlob(text) : await pngOf(text));
      setFailed(false);
    } catch {
      setFailed(true);
    }
  };
  return (
    <p class="ev-save">
      <button type="button" aria-label={plotTexts.saveSvgOf(title)} onClick={() => void save('svg')}>
        {plotTexts.saveSvg}
      </button>
      <button type="button" aria-label={plotTexts.savePngOf(title)} onClick={() => void save('png')}>
        {plotTexts.savePng}
      </button>
      {failed && <span role="alert">{plotTexts.notSaved}</span>}
    </p>
  );
}
