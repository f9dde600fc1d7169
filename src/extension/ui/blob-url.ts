import { useEffect, useState } from 'preact/hooks';

/** An address for a stored picture, given back when it is no longer shown; null where there is none. */
export function useBlobUrl(blob: Blob | null): string | null {
  const [url, setUrl] = useState<string | null>(null);
  useEffect(() => {
    if (!blob) return setUrl(null);
    const made = URL.createObjectURL(blob);
    setUrl(made);
    return () => URL.revokeObjectURL(made);
    // Each read of the store gives another Blob of the same picture; it is drawn anew, at once and unseen.
  }, [blob]);
  return url;
}
