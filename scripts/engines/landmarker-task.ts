import { zipSync } from 'fflate';
import { withRefinedOutput } from './tflite/face-landmarks';

/** Where the parts lie in `face_mesh_solution_packed_assets.data` of `@mediapipe/face_mesh` 0.4.1657299874, bytes (its loader.js lists them). */
const ATTENTION_MODEL = [0, 2_495_952] as const;
const FACE_GEOMETRY = [3_737_848, 3_757_224] as const;

/** Zip entries carry a time; a fixed one keeps the file the same on every machine. */
const ENTRY_TIME = new Date('2020-01-01T00:00:00');

/**
 * The bundle that FaceLandmarker loads: face detector, landmark model, face geometry; stored, since Tasks maps the entries in place.
 * in   the detector with metadata, and the packed assets of `@mediapipe/face_mesh`         out  a `.task` file
 */
export function landmarkerTask(detector: Uint8Array, packedAssets: Uint8Array): Uint8Array {
  return zipSync(
    {
      'face_detector.tflite': detector,
      'face_landmarks_detector.tflite': withRefinedOutput(packedAssets.slice(...ATTENTION_MODEL)),
      'geometry_pipeline_metadata_landmarks.binarypb': packedAssets.slice(...FACE_GEOMETRY),
    },
    { level: 0, mtime: ENTRY_TIME },
  );
}
