import { useEffect, useState } from 'preact/hooks';
import type { Luma } from '../../../../../casework/evidence-view/third-residual';
import { readGreyPng } from './grey-png';
import { useStoredBlob } from './stored-picture';

/** The kept luma of a face; null until it is read, and where there is none that can be read. */
export function useLuma(sha256: string | null): Luma | null {
  const blob = useStoredBlob(sha256);
  const [luma, setLuma] = useState<Luma | null>(null);
  useEffect(() => {
    let current = true;
    setLuma(null);
    if (blob === null) return;
    readGreyPng(blob).then(
      (read) => current && setLuma(read),
      () => undefined,
    );
    return () => {
      current = false;
    };
  }, [blob]);
  return luma;
}
