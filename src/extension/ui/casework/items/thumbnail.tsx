import { useEffect, useState } from 'preact/hooks';
import { openCases } from '../../../storage/cases/cases';

/** Pictures that are kept ready, the last ones that were shown. */
const MOST_KEPT = 400;
/** A row that is scrolled past faster than this needs no picture. */
const STAYED_MS = 60;

const urls = new Map<string, string>();

/** An address for a picture of the store; null where it is not there (any more). */
async function urlOf(sha256: string): Promise<string | null> {
  const known = urls.get(sha256);
  if (known !== undefined) {
    urls.delete(sha256);
    urls.set(sha256, known);
    return known;
  }
  const blob = await openCases().blob(sha256);
  if (!blob) return null;
  const made = urls.get(sha256) ?? URL.createObjectURL(blob);
  urls.set(sha256, made);
  const oldest = urls.keys().next().value;
  if (urls.size > MOST_KEPT && oldest !== undefined) {
    URL.revokeObjectURL(urls.get(oldest)!);
    urls.delete(oldest);
  }
  return made;
}

/** The picture of an item; a grey field where there is none. Decoration: the row says the same in words. */
export function Thumbnail({ sha256 }: { readonly sha256: string | null }) {
  const [url, setUrl] = useState<string | null>(sha256 === null ? null : (urls.get(sha256) ?? null));
  useEffect(() => {
    if (sha256 === null) return setUrl(null);
    let gone = false;
    const timer = setTimeout(() => {
      void urlOf(sha256)
        .then((found) => gone || setUrl(found))
        .catch(() => undefined);
    }, STAYED_MS);
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [sha256]);
  return <span class="items-thumbnail">{url && <img src={url} alt="" />}</span>;
}
