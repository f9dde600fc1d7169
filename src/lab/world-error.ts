/** Something outside the program is not as it must be (a file, a folder, an option); `message` tells the user plainly what to do. */
export class WorldError extends Error {
  override readonly name = 'WorldError';
}
