import type { MovementWindow } from '../model/person';
import { oneFace } from './one-face';
import type { SeenFace } from './seen-face';
import { stretchesOf } from './stretches';
import { windowsOf } from './window-values';

/** Why nothing can be said of how a face moves in a video; `no-copy`: its file is not kept here. */
export const MOVEMENT_PROBLEMS = ['no-copy', 'unreadable', 'no-face', 'several-faces', 'too-short'] as const;
export type MovementProblem = (typeof MOVEMENT_PROBLEMS)[number];

/** Decimals that are kept: far below what a window's values differ by from one to the next. */
const rounded = (value: number): number => Math.round(value * 1000) / 1000;

/**
 * How the one face of a video moves.
 * in   all its faces in the frames of `MOVEMENT_LOOK`, in time order
 * out  windows in time order, or why there is none
 */
export function movementOf(faces: readonly SeenFace[]): {
  readonly windows: readonly MovementWindow[];
  readonly problem: MovementProblem | null;
} {
  const one = oneFace(faces);
  if ('problem' in one) return { windows: [], problem: one.problem };
  const windows = stretchesOf(one.faces).flatMap(windowsOf);
  return {
    windows: windows.map(({ fromS, toS, values }) => ({
      fromS: rounded(fromS),
      toS: rounded(toS),
      values: values.map(rounded),
    })),
    problem: windows.length === 0 ? 'too-short' : null,
  };
}
