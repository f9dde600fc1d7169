import { useEffect, useState } from 'preact/hooks';

const remPx = (): number => parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;

/** Pixels of one rem, as the user has set the size of text; looked at again when the window changes. */
export function useRem(): number {
  const [px, setPx] = useState(remPx);
  useEffect(() => {
    const look = (): void => setPx(remPx());
    addEventListener('resize', look);
    return () => removeEventListener('resize', look);
  }, []);
  return px;
}
