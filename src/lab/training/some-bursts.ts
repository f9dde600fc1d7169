import type { ExtractedClip } from '../extraction/clip-record';

/** Frames of a burst that are measured. */
export const MEASURED_A_BURST = 2;

/**
 * A clip as it would be known from fewer bursts: of each face so many, spread evenly over all there are, with their measured frames.
 * in   bursts: at least 1; a face with no more than that keeps all
 */
export function someBursts(extracted: ExtractedClip, bursts: number): ExtractedClip {
  const { faces } = extracted.record;
  const inOrder = faces.toSorted((a, b) => a.mediaTimeS - b.mediaTimeS);
  const keptRows = new Set<number>();
  const keptBursts = new Set<number>();
  for (const track of new Set(faces.map(({ trackId }) => trackId))) {
    const own = inOrder.filter(({ trackId }) => trackId === track);
    const rows = own.flatMap(({ row }) => row ?? []);
    const looks = Math.ceil(rows.length / MEASURED_A_BURST);
    for (const [i, row] of rows.entries()) {
      if (isChosen(Math.floor(i / MEASURED_A_BURST), looks, bursts)) keptRows.add(row);
    }
    const whole = own.flatMap(({ burstRow }) => burstRow ?? []);
    for (const [i, row] of whole.entries()) if (isChosen(i, whole.length, bursts)) keptBursts.add(row);
  }
  const kept = (row: number | null, among: ReadonlySet<number>): number | null =>
    row !== null && among.has(row) ? row : null;
  return {
    ...extracted,
    record: {
      ...extracted.record,
      faces: faces.map((face) => ({
        ...face,
        row: kept(face.row, keptRows),
        burstRow: kept(face.burstRow, keptBursts),
      })),
    },
  };
}

/** The last of each of `count` equal parts of `total` places. */
function isChosen(place: number, total: number, count: number): boolean {
  return total <= count || Math.floor(((place + 1) * count) / total) > Math.floor((place * count) / total);
}
