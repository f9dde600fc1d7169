import { WorldError } from '../world-error';
import type { Clip } from './clip';

/** What of the data is wanted; an empty list leaves all in. */
export interface Selection {
  /** Names of data sets; one without its compression (`FF++`) means all of its compressions. */
  readonly datasets: readonly string[];
  /** Compressions as the owners name them (`c23`); data sets that come in one form alone stay in. */
  readonly compressions: readonly string[];
}

const COMPRESSION = / (raw|c23|c40)$/;

/** The clips wanted. Throws WorldError, naming what there is, when a data set or compression is unknown. */
export function selectClips<T extends Pick<Clip, 'dataset'>>(
  clips: readonly T[],
  { datasets, compressions }: Selection,
): T[] {
  const known = [...new Set(clips.map(({ dataset }) => dataset))].sort();
  const means = (wanted: string, dataset: string): boolean =>
    dataset === wanted || dataset.replace(COMPRESSION, '') === wanted;
  const unknown = datasets.filter((wanted) => !known.some((dataset) => means(wanted, dataset)));
  if (unknown.length > 0) {
    throw new WorldError(`No data set ${unknown.join(', ')} in the data. It has: ${known.join(', ')}.`);
  }
  const coded = new Set(known.flatMap((dataset) => compressionOf(dataset) ?? []));
  const uncoded = compressions.filter((compression) => !coded.has(compression));
  if (uncoded.length > 0) {
    throw new WorldError(
      `No compression ${uncoded.join(', ')} in the data. It has: ${[...coded].join(', ') || 'none'}.`,
    );
  }
  return clips.filter(({ dataset }) => {
    const compression = compressionOf(dataset);
    return (
      (datasets.length === 0 || datasets.some((wanted) => means(wanted, dataset))) &&
      (compressions.length === 0 || compression === null || compressions.includes(compression))
    );
  });
}

function compressionOf(dataset: string): string | null {
  return COMPRESSION.exec(dataset)?.[1] ?? null;
}
