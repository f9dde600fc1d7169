// `tsx scripts/engines/build.ts [--accept]`: writes the engines' files to .cache/engines, made from npm packages alone.
// Every input and output is checked by SHA-256 before anything is written; `--accept` records the present ones instead.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checksumsOf, verify, type Checksums } from './checksums';
import { landmarkerTask } from './landmarker-task';
import { splitOpenCv } from './opencv/split';
import { withDetectorMetadata } from './tflite/face-detector';

const HERE = dirname(fileURLToPath(import.meta.url));
const ROOT = dirname(dirname(HERE));
const OUTPUT = join(ROOT, '.cache', 'engines');
const CHECKSUMS = join(HERE, 'checksums.json');

const DETECTOR = '@mediapipe/face_detection/face_detection_full_range_sparse.tflite';
const FACE_MESH = '@mediapipe/face_mesh/face_mesh_solution_packed_assets.data';
const OPENCV = '@techstark/opencv-js/dist/opencv.js';
const MEDIAPIPE_SCRIPT = '@mediapipe/tasks-vision/wasm/vision_wasm_module_internal.js';
const MEDIAPIPE_WASM = '@mediapipe/tasks-vision/wasm/vision_wasm_module_internal.wasm';
const INPUTS = [DETECTOR, FACE_MESH, OPENCV, MEDIAPIPE_SCRIPT, MEDIAPIPE_WASM];

type Files = ReadonlyMap<string, Uint8Array>;

function readInputs(): Files {
  return new Map(INPUTS.map((name) => [name, new Uint8Array(readFileSync(join(ROOT, 'node_modules', name)))]));
}

/** Inputs by package path in, engine files by path below .cache/engines out. */
function build(inputs: Files): Files {
  const detector = withDetectorMetadata(inputs.get(DETECTOR)!, 'face_detection_full_range_sparse');
  return new Map([
    ['face_detector.tflite', detector],
    ['face_landmarker.task', landmarkerTask(detector, inputs.get(FACE_MESH)!)],
    ['mediapipe/vision_wasm_module_internal.js', inputs.get(MEDIAPIPE_SCRIPT)!],
    ['mediapipe/vision_wasm_module_internal.wasm', inputs.get(MEDIAPIPE_WASM)!],
    // Last: set-up takes this file for the sign that all is there.
    ['opencv.wasm', splitOpenCv(new TextDecoder().decode(inputs.get(OPENCV)!)).wasm],
  ]);
}

function write(files: Files): void {
  for (const [name, bytes] of files) {
    const path = join(OUTPUT, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, bytes);
  }
}

function main(accept: boolean): void {
  const inputs = readInputs();
  if (accept) {
    const outputs = build(inputs);
    writeFileSync(
      CHECKSUMS,
      `${JSON.stringify({ inputs: checksumsOf(inputs), outputs: checksumsOf(outputs) }, null, 2)}\n`,
    );
    write(outputs);
    return;
  }
  const expected = JSON.parse(readFileSync(CHECKSUMS, 'utf8')) as { inputs: Checksums; outputs: Checksums };
  verify('input', inputs, expected.inputs);
  const outputs = build(inputs);
  verify('output', outputs, expected.outputs);
  write(outputs);
}

try {
  main(process.argv.includes('--accept'));
} catch (error) {
  process.stderr.write(`engines: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
