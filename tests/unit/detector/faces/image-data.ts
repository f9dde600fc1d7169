/** The part of the browser's ImageData that a face engine reads; Node has none. */
export class FakeImageData {
  constructor(
    readonly data: Uint8ClampedArray,
    readonly width: number,
    readonly height: number,
  ) {
    if (data.length !== 4 * width * height) {
      throw new RangeError(`ImageData: ${data.length} bytes for ${width} x ${height}`);
    }
  }
}
