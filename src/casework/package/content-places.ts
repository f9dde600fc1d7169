import { MANIFEST_PATH, manifestText, type Manifest, type PackagedFile } from './manifest';
import { LOCAL_HEADER_BYTES } from './zip-layout';

/** Where a file's content lies in the archive, bytes; `to` exclusive. */
export interface ContentPlace {
  readonly file: PackagedFile;
  readonly from: number;
  readonly to: number;
}

/** Where the content of each file of an intact package lies, in the order of the archive. */
export function contentPlaces(manifest: Manifest): ContentPlace[] {
  const encoder = new TextEncoder();
  let at = LOCAL_HEADER_BYTES + MANIFEST_PATH.length + encoder.encode(manifestText(manifest)).length;
  return manifest.files.map((file) => {
    const from = at + LOCAL_HEADER_BYTES + encoder.encode(file.path).length;
    at = from + file.sizeBytes;
    return { file, from, to: at };
  });
}
