import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** The content script runs in every frame of every watched page. */
const CONTENT_SCRIPT_MAX_GZ_BYTES = 32 * 1024;
const CONTENT_SCRIPT = 'content-scripts/feed.js';
const NEEDED = [
  'engines/opencv.wasm',
  'engines/face_detector.tflite',
  'engines/face_landmarker.task',
  'engines/mediapipe/vision_wasm_module_internal.js',
  'engines/mediapipe/vision_wasm_module_internal.wasm',
];

/**
 * Looks a finished build over: engines aboard, content script small. (Dynamic code stops the build by itself.)
 * @throws Error with both figures when something does not hold.
 */
export function checkBuild(folder: string): void {
  const missing = NEEDED.filter((file) => !existsSync(join(folder, file)));
  if (missing.length > 0) throw new Error(`${folder} lacks ${missing.join(', ')}`);
  const bytes = gzipSync(readFileSync(join(folder, CONTENT_SCRIPT))).length;
  if (bytes > CONTENT_SCRIPT_MAX_GZ_BYTES) {
    throw new Error(`${CONTENT_SCRIPT} has ${bytes} bytes gzipped, at most ${CONTENT_SCRIPT_MAX_GZ_BYTES} are allowed`);
  }
  process.stderr.write(`${folder}: content script ${bytes} bytes gzipped\n`);
}
