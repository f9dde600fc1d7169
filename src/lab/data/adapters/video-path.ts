const VIDEO = /^(.+)\.(mp4|avi|mov|mkv|webm)$/i;

/** The path without its extension, or null when it is no video's; extensions count in any case. */
export function videoStem(path: string): string | null {
  return VIDEO.exec(path)?.[1] ?? null;
}
