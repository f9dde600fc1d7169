import type { PlotLibrary } from './figure';

let pending: Promise<PlotLibrary> | null = null;

/** Loads the chart library once, when the first plot is drawn, so that the page opens fast; a load that failed is forgotten. */
export function loadPlot(): Promise<PlotLibrary> {
  pending ??= import('@observablehq/plot').catch((error: unknown) => {
    pending = null;
    throw error;
  });
  return pending;
}
