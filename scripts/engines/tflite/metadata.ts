import { Builder, type Offset } from 'flatbuffers';

/** Name under which TensorFlow Lite files carry their metadata. */
export const METADATA_NAME = 'TFLITE_METADATA';

/** How pixels become the model's input: (sample - mean) / standardDeviation, sample in [0, 255]. */
export interface Normalization {
  readonly mean: number;
  readonly standardDeviation: number;
}

/** Entries of the unions in TensorFlow Lite Support's `metadata_schema.fbs`. */
const PROCESS_UNIT_NORMALIZATION = 1;
const CONTENT_IMAGE_PROPERTIES = 2;
const COLOR_SPACE_RGB = 1;

function table(builder: Builder, fields: number, fill: () => void): Offset {
  builder.startObject(fields);
  fill();
  return builder.endObject();
}

function vector(builder: Builder, count: number, addLastFirst: () => void): Offset {
  builder.startVector(4, count, 4);
  addLastFirst();
  return builder.endVector();
}

/**
 * The metadata FlatBuffer ("M001") that MediaPipe Tasks demands of an image model: one RGB input and how to normalise it.
 * Source: TensorFlow Lite Support, `metadata_schema.fbs`, ModelMetadata > SubGraphMetadata > TensorMetadata.
 */
export function imageMetadata(name: string, normalization: Normalization): Uint8Array {
  const b = new Builder(512);
  const mean = vector(b, 1, () => b.addFloat32(normalization.mean));
  const deviation = vector(b, 1, () => b.addFloat32(normalization.standardDeviation));
  const options = table(b, 2, () => {
    b.addFieldOffset(0, mean, 0);
    b.addFieldOffset(1, deviation, 0);
  });
  const processUnit = table(b, 2, () => {
    b.addFieldInt8(0, PROCESS_UNIT_NORMALIZATION, 0);
    b.addFieldOffset(1, options, 0);
  });
  const processUnits = vector(b, 1, () => b.addOffset(processUnit));
  const imageProperties = table(b, 2, () => b.addFieldInt8(0, COLOR_SPACE_RGB, 0));
  const content = table(b, 3, () => {
    b.addFieldInt8(0, CONTENT_IMAGE_PROPERTIES, 0);
    b.addFieldOffset(1, imageProperties, 0);
  });
  const inputName = b.createString('image');
  const input = table(b, 7, () => {
    b.addFieldOffset(0, inputName, 0);
    b.addFieldOffset(3, content, 0);
    b.addFieldOffset(4, processUnits, 0);
  });
  const inputs = vector(b, 1, () => b.addOffset(input));
  const subgraph = table(b, 10, () => b.addFieldOffset(2, inputs, 0));
  const subgraphs = vector(b, 1, () => b.addOffset(subgraph));
  const modelName = b.createString(name);
  const minimumParserVersion = b.createString('1.0.0');
  const root = table(b, 8, () => {
    b.addFieldOffset(0, modelName, 0);
    b.addFieldOffset(3, subgraphs, 0);
    b.addFieldOffset(7, minimumParserVersion, 0);
  });
  b.finish(root, 'M001');
  return b.asUint8Array().slice();
}
