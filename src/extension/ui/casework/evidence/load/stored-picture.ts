import { useEffect, useState } from 'preact/hooks';
import { openCases } from '../../../../storage/cases/cases';
import { useBlobUrl } from '../../../blob-url';

/** A picture or file of the store by its SHA-256; null until it is read, and where it is not there. */
export function useStoredBlob(sha256: string | null): Blob | null {
  const [blob, setBlob] = useState<Blob | null>(null);
  useEffect(() => {
    let current = true;
    setBlob(null);
    if (sha256 === null) return;
    void openCases()
      .blob(sha256)
      .then((read) => current && setBlob(read ?? null))
      // A picture that cannot be read is shown as one that is not there; the journal's check names it.
      .catch(() => undefined);
    return () => {
      current = false;
    };
  }, [sha256]);
  return blob;
}

/** An address for it, while it is shown. */
export function useStoredPicture(sha256: string | null): string | null {
  return useBlobUrl(useStoredBlob(sha256));
}
