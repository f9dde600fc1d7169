/** Field numbers of the tables in TensorFlow Lite's `schema.fbs` (version 3) that the surgery touches. */
export const MODEL = {
  version: 0,
  operatorCodes: 1,
  subgraphs: 2,
  description: 3,
  buffers: 4,
  metadataBuffer: 5,
  metadata: 6,
  signatures: 7,
};
export const SUBGRAPH = { tensors: 0, inputs: 1, outputs: 2, operators: 3, name: 4 };
export const TENSOR = { shape: 0, type: 1, buffer: 2, name: 3 };
export const OPERATOR = { code: 0, inputs: 1, outputs: 2, optionsType: 3, options: 4 };
export const OPERATOR_CODE = { deprecatedBuiltin: 0, version: 2, builtin: 3 };
export const BUFFER = { data: 0 };
export const METADATA = { name: 0, buffer: 1 };

export const TENSOR_TYPE = { float32: 0, int32: 2 };
/** `BuiltinOperator` and the matching member of the union `BuiltinOptions`. */
export const CONCATENATION = { operator: 2, options: 10, axis: 0, activation: 1 };
export const GATHER = { operator: 36, options: 23, axis: 0 };
