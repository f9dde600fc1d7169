import { imageMetadata, METADATA_NAME } from './metadata';
import { data, old, references, ROOM, table, text, to, uint32, type Field } from './nodes';
import { prepend } from './prepend';
import { FlatReader } from './reader';
import { BUFFER, METADATA, MODEL } from './schema';

/** The detector takes samples in [-1, 1] (`@mediapipe/face_detection`, graph `face_detection_full_range`). */
const NORMALIZATION = { mean: 127.5, standardDeviation: 127.5 };

/**
 * Makes the detector of `@mediapipe/face_detection` loadable by MediaPipe Tasks, by giving it the metadata that it lacks.
 * in   a `.tflite` file         out  the same model behind a new root table, weights and graph untouched
 */
export function withDetectorMetadata(model: Uint8Array, name: string): Uint8Array {
  const reader = new FlatReader(model);
  const root = reader.root();
  const kept = (field: number): Field => {
    const offset = reader.reference(root, field);
    return offset ? to(old(offset)) : ROOM;
  };
  const oldBuffers = reader.tables(root, MODEL.buffers).map(old);
  const metadataBytes = data(imageMetadata(name, NORMALIZATION));
  const metadataBuffer = table({ [BUFFER.data]: to(metadataBytes) });
  const buffers = references([...oldBuffers, metadataBuffer]);
  const entryName = text(METADATA_NAME);
  const entry = table({ [METADATA.name]: to(entryName), [METADATA.buffer]: uint32(oldBuffers.length) });
  const metadata = references([...reader.tables(root, MODEL.metadata).map(old), entry]);
  const newRoot = table({
    [MODEL.version]: uint32(reader.uint32(root, MODEL.version)),
    [MODEL.operatorCodes]: kept(MODEL.operatorCodes),
    [MODEL.subgraphs]: kept(MODEL.subgraphs),
    [MODEL.description]: kept(MODEL.description),
    [MODEL.buffers]: to(buffers),
    [MODEL.metadataBuffer]: kept(MODEL.metadataBuffer),
    [MODEL.metadata]: to(metadata),
    [MODEL.signatures]: kept(MODEL.signatures),
  });
  return prepend(model, [newRoot, buffers, metadata, entry, entryName, metadataBuffer, metadataBytes]);
}
