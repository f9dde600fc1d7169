import { createDetector } from '../detector';
import type { Model } from '../classifier/model';
import type { Cv } from '../engines/opencv';
import type { FaceFinder } from '../faces/find-faces';
import { syntheticFrame, syntheticMesh } from './synthetic-face';

const WIDTH = 640;
const HEIGHT = 360;
/** Of a face of 160 px, as common in a feed. */
const RADIUS_PX = 80;
/** Two bursts: after one, the code that measures bursts has run only once. */
const FRAMES = 12;
const GAP_S = 0.04;

/**
 * Runs everything that a first frame would run for the first time, so that the machine's code is compiled by then: the face finder on a picture
 * without faces, the rest on made-up frames with a made-up mesh. A detector of its own takes them, so that no stream and no verdict knows of it.
 * in   the parts of the real detector; `mayGoOn`: asked before each step, so that real work goes first
 * out  how many steps were run, at most 13
 */
export async function warmUp(
  parts: { cv: Cv; engine: FaceFinder; model: Model | null },
  mayGoOn: () => Promise<boolean>,
): Promise<number> {
  const finder: FaceFinder = {
    detect: ({ width, height }) => {
      const box = { x: width / 2 - RADIUS_PX, y: height / 2 - RADIUS_PX, width: 2 * RADIUS_PX, height: 2 * RADIUS_PX };
      return [{ box, confidence: 1 }];
    },
    landmarks: ({ width, height }) => [syntheticMesh({ x: width / 2, y: height / 2 }, RADIUS_PX)],
  };
  const detector = createDetector({ ...parts, engine: finder });
  const steps = [
    () => findNothing(parts.engine),
    ...Array.from({ length: FRAMES }, (_, i) => () => {
      detector.frame('warm-up', syntheticFrame(WIDTH, HEIGHT, i * GAP_S, i + 1));
    }),
  ];
  let run = 0;
  for (const step of steps) {
    if (!(await mayGoOn())) break;
    step();
    run += 1;
  }
  return run;
}

/** Both models are set up by their first picture. */
function findNothing({ detect, landmarks }: FaceFinder): void {
  const grey = new ImageData(new Uint8ClampedArray(256 * 256 * 4).fill(128), 256, 256);
  detect(grey);
  landmarks(grey);
}
