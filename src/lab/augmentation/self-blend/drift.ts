import type { Draws } from './draws';
import type { BlendParameters } from './parameters';
import { drawBending, mixBending, type Bending } from './pixels/bending';

/** What is particular to one frame of a blend; units as in `BlendParameters`. */
export interface FrameDrift {
  readonly offset: readonly [x: number, y: number];
  readonly scale: number;
  readonly turnRad: number;
  /** Added to luma, grey levels. */
  readonly luma: number;
  readonly bending: Bending;
  /** True when the face of the frame before is put in. */
  readonly lags: boolean;
}

/**
 * Draws the temporal incoherence of a clip: a generator that looks at each frame alone places, bends and lights the face a little differently every time.
 * out  one entry a frame; the first never lags
 */
export function drawDrift(parameters: BlendParameters, frames: number, draws: Draws): FrameDrift[] {
  const steady = drawBending(draws);
  const { jitter, flicker, bendJitter, lagChance } = parameters;
  return Array.from({ length: frames }, (_, frame) => ({
    offset: [parameters.offset[0] + draws.normal(jitter), parameters.offset[1] + draws.normal(jitter)],
    scale: parameters.scale * (1 + draws.normal(jitter)),
    turnRad: parameters.turnRad + draws.normal(jitter),
    luma: draws.normal(flicker),
    bending: bendJitter === 0 ? steady : mixBending(steady, drawBending(draws), bendJitter),
    lags: draws.chance(lagChance) && frame > 0,
  }));
}
