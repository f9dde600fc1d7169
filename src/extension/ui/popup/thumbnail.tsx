import { useEffect, useState } from 'preact/hooks';

/** A stored picture; a grey box where there is none. Decoration: the row says the same in words. */
export function Thumbnail({ blob }: { readonly blob: Blob | null }) {
  const [url, setUrl] = useState<string | null>(null);
  const size = blob?.size ?? 0;
  useEffect(() => {
    if (!blob) return setUrl(null);
    const made = URL.createObjectURL(blob);
    setUrl(made);
    return () => URL.revokeObjectURL(made);
    // Each read of the store gives another Blob of the same picture; only a picture of another size is a new one.
  }, [size]);
  return <div class="thumbnail">{url && <img src={url} alt="" />}</div>;
}
