/** What the browser says of a blob whose bytes it has lost; other faults are those of the whole store. */
const LOST = new Set(['NotReadableError', 'NotFoundError', 'DataError']);

/**
 * What a read of the store gives; undefined where the browser has lost the bytes.
 * @throws the browser's `DOMException` where the store itself cannot be read
 */
export async function unlessLost<Value>(read: () => Promise<Value>): Promise<Value | undefined> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof DOMException && LOST.has(error.name)) return undefined;
    throw error;
  }
}
