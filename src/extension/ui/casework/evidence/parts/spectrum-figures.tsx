import { useMemo } from 'preact/hooks';
import type { LumaCrop } from '../../../../../casework/evidence-view/crops';
import type { ShownTrack } from '../../../../../casework/evidence-view/range-rows';
import { lumaSpectrum, trackSpectrum } from '../../../../../casework/evidence-view/spectrum';
import type { Luma } from '../../../../../casework/evidence-view/third-residual';
import type { Yardstick } from '../load/models';
import { spectrumDifferenceFigure, spectrumFigure, type ItemSpectra } from '../plots/spectrum-figure';
import { PlotFigure } from './plot-figure';

/** A face whose spectrum is drawn. */
export interface SpectrumFace {
  readonly name: string;
  readonly track: ShownTrack;
  /** The kept luma of one of its frames, and where it lies; null where none was kept or it is not read yet. */
  readonly kept: { readonly luma: Luma; readonly crop: LumaCrop } | null;
}

interface SpectrumFiguresProps {
  readonly faces: readonly SpectrumFace[];
  readonly yardstick: Yardstick;
  readonly item: string;
  readonly lines: readonly string[];
}

/** Spectra of one or two faces beside the reference. */
export function SpectrumFigures({ faces, yardstick: { reference }, item, lines }: SpectrumFiguresProps) {
  const figures = useMemo(() => {
    if (reference.spectrum === null) return [];
    const items = faces.flatMap(({ name, track, kept }): ItemSpectra[] => {
      const mean = trackSpectrum(track.features, reference);
      if (mean === null) return [];
      const landmarksPx = kept?.crop.landmarksPx ?? null;
      const frame =
        kept === null || landmarksPx === null
          ? null
          : { timeS: kept.crop.timeS, points: lumaSpectrum(kept.luma, landmarksPx, kept.crop.areaPx) };
      return [{ name, mean, frame }];
    });
    return [spectrumFigure(items, reference.spectrum), spectrumDifferenceFigure(items, reference.spectrum)];
  }, [faces, reference]);
  return (
    <>
      {figures.map((figure) => (
        <PlotFigure key={figure.id} figure={figure} item={item} lines={lines} />
      ))}
    </>
  );
}
