import { useEffect, useState } from 'preact/hooks';
import type { Others } from '../../../../casework/person/person-model';
import { loadOthers } from '../../../../casework/person/load-others';

/** People to hold others against; null until they are loaded, and while nobody wants them. */
export function useOthers(wanted: boolean): Others | null {
  const [others, setOthers] = useState<Others | null>(null);
  useEffect(() => {
    if (!wanted) return;
    let gone = false;
    void loadOthers().then((loaded) => !gone && setOthers(loaded));
    return () => void (gone = true);
  }, [wanted]);
  return others;
}
