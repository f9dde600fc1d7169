/** Something outside the program is not as it must be (a file, a folder, the data); `message` tells the user plainly what to do. */
export class WorldError extends Error {
  override readonly name: string = 'WorldError';
}

/** An option was given that cannot be meant; `message` says which and what it may be. */
export class UsageError extends WorldError {
  override readonly name = 'UsageError';
}
