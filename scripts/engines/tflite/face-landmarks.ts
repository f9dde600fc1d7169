import { imageMetadata, METADATA_NAME } from './metadata';
import { breadthFirst, data, int32s, int8, old, references, table, text, to, uint32 } from './nodes';
import { prepend } from './prepend';
import { FlatReader } from './reader';
import { REFINED_LEFT_EYE, REFINED_LIPS, REFINED_RIGHT_EYE } from './refinement-tables';
import {
  BUFFER,
  CONCATENATION,
  GATHER,
  METADATA,
  MODEL,
  OPERATOR,
  OPERATOR_CODE,
  SUBGRAPH,
  TENSOR,
  TENSOR_TYPE,
} from './schema';

const NORMALIZATION = { mean: 0, standardDeviation: 255 };
const MESH_POINTS = 468;
const IRIS_POINTS = 5;
/** Mesh points whose depth an iris takes over, upper lid of either eye; the iris outputs have x and y alone. */
const LEFT_IRIS_DEPTH_POINT = 159;
const RIGHT_IRIS_DEPTH_POINT = 386;

/** The attention model's outputs in the order in which they are joined, with the numbers each one holds. */
const PARTS = [
  { tensor: 'output_mesh_identity', length: 3 * MESH_POINTS },
  { tensor: 'output_lips', length: 2 * REFINED_LIPS.length },
  { tensor: 'output_left_eye', length: 2 * REFINED_LEFT_EYE.length },
  { tensor: 'output_right_eye', length: 2 * REFINED_RIGHT_EYE.length },
  { tensor: 'output_left_iris', length: 2 * IRIS_POINTS },
  { tensor: 'output_right_iris', length: 2 * IRIS_POINTS },
] as const;
const FACE_FLAG = 'conv_faceflag';
const JOINED_LENGTH = PARTS.reduce((sum, part) => sum + part.length, 0);
const OUTPUT_LENGTH = 3 * (MESH_POINTS + 2 * IRIS_POINTS);

/**
 * For each of the 478 x (x, y, z) numbers that FaceLandmarker reads: which of the joined numbers it is.
 * Mesh points take x and y from the refined region where there is one, z always from the mesh.
 */
export function refinedIndices(): Int32Array {
  const starts = PARTS.map((_, k) => PARTS.slice(0, k).reduce((sum, part) => sum + part.length, 0));
  const indices = Array.from({ length: 3 * MESH_POINTS }, (_, k) => k);
  [REFINED_LIPS, REFINED_LEFT_EYE, REFINED_RIGHT_EYE].forEach((points, region) => {
    points.forEach((point, k) => {
      indices[3 * point] = starts[region + 1]! + 2 * k;
      indices[3 * point + 1] = starts[region + 1]! + 2 * k + 1;
    });
  });
  [LEFT_IRIS_DEPTH_POINT, RIGHT_IRIS_DEPTH_POINT].forEach((depthPoint, iris) => {
    for (let k = 0; k < IRIS_POINTS; k += 1) {
      const at = starts[4 + iris]! + 2 * k;
      indices.push(at, at + 1, 3 * depthPoint + 2);
    }
  });
  return Int32Array.from(indices);
}

/**
 * Gives `face_landmark_with_attention` (seven outputs) the two outputs that FaceLandmarker wants: 478 refined points, and the face flag.
 * Adds one CONCATENATION and one GATHER at the end of the graph and the metadata; weights and old operators stay as they are.
 * @throws RangeError when the model lacks one of the outputs, i.e. is another model.
 */
export function withRefinedOutput(model: Uint8Array): Uint8Array {
  const reader = new FlatReader(model);
  const root = reader.root();
  const subgraph = reader.tables(root, MODEL.subgraphs)[0]!;
  const tensors = reader.tables(subgraph, SUBGRAPH.tensors);
  const outputs = reader.int32s(subgraph, SUBGRAPH.outputs);
  const output = (name: string): number => {
    const found = outputs.find((index) => reader.text(tensors[index]!, TENSOR.name) === name);
    if (found === undefined)
      throw new RangeError(`model without the output "${name}": not face_landmark_with_attention`);
    return found;
  };
  const buffers = reader.tables(root, MODEL.buffers);
  const operatorCodes = reader.tables(root, MODEL.operatorCodes);
  const operators = reader.tables(subgraph, SUBGRAPH.operators);
  const [indicesBuffer, metadataBuffer, emptyBuffer] = [0, 1, 2].map((k) => buffers.length + k) as [
    number,
    number,
    number,
  ];
  const [joined, indices, refined] = [0, 1, 2].map((k) => tensors.length + k) as [number, number, number];

  const tensor = (shape: readonly number[], type: number, buffer: number, name: string) =>
    table({
      [TENSOR.shape]: to(int32s(shape)),
      [TENSOR.type]: int8(type),
      [TENSOR.buffer]: uint32(buffer),
      [TENSOR.name]: to(text(name)),
    });
  const operator = (
    code: number,
    inputs: readonly number[],
    out: number,
    optionsType: number,
    options: ReturnType<typeof table>,
  ) =>
    table({
      [OPERATOR.code]: uint32(code),
      [OPERATOR.inputs]: to(int32s(inputs)),
      [OPERATOR.outputs]: to(int32s([out])),
      [OPERATOR.optionsType]: int8(optionsType),
      [OPERATOR.options]: to(options),
    });
  const operatorCode = (builtin: number) =>
    table({
      [OPERATOR_CODE.deprecatedBuiltin]: int8(builtin),
      [OPERATOR_CODE.version]: uint32(1),
      [OPERATOR_CODE.builtin]: uint32(builtin),
    });

  const newSubgraph = table({
    [SUBGRAPH.tensors]: to(
      references([
        ...tensors.map(old),
        tensor([1, 1, 1, JOINED_LENGTH], TENSOR_TYPE.float32, emptyBuffer, 'concat_refined'),
        tensor([OUTPUT_LENGTH], TENSOR_TYPE.int32, indicesBuffer, 'refine_indices'),
        tensor([1, 1, 1, OUTPUT_LENGTH], TENSOR_TYPE.float32, emptyBuffer, 'Identity'),
      ]),
    ),
    [SUBGRAPH.inputs]: to(int32s(reader.int32s(subgraph, SUBGRAPH.inputs))),
    [SUBGRAPH.outputs]: to(int32s([refined, output(FACE_FLAG)])),
    [SUBGRAPH.operators]: to(
      references([
        ...operators.map(old),
        operator(
          operatorCodes.length,
          PARTS.map((part) => output(part.tensor)),
          joined,
          CONCATENATION.options,
          table({ [CONCATENATION.axis]: uint32(3), [CONCATENATION.activation]: int8(0) }),
        ),
        operator(
          operatorCodes.length + 1,
          [joined, indices],
          refined,
          GATHER.options,
          table({ [GATHER.axis]: uint32(3) }),
        ),
      ]),
    ),
    [SUBGRAPH.name]: to(text('main')),
  });
  const newRoot = table({
    [MODEL.version]: uint32(reader.uint32(root, MODEL.version)),
    [MODEL.operatorCodes]: to(
      references([...operatorCodes.map(old), operatorCode(CONCATENATION.operator), operatorCode(GATHER.operator)]),
    ),
    [MODEL.subgraphs]: to(references([newSubgraph])),
    [MODEL.description]: to(text('face_landmarks_detector adapted from face_landmark_with_attention')),
    [MODEL.buffers]: to(
      references([
        ...buffers.map(old),
        table({ [BUFFER.data]: to(data(new Uint8Array(refinedIndices().buffer))) }),
        table({ [BUFFER.data]: to(data(imageMetadata('face_landmarks_detector', NORMALIZATION))) }),
        table({}),
      ]),
    ),
    [MODEL.metadata]: to(
      references([table({ [METADATA.name]: to(text(METADATA_NAME)), [METADATA.buffer]: uint32(metadataBuffer) })]),
    ),
  });
  return prepend(model, breadthFirst(newRoot));
}
