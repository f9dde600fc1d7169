import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';

const TIMEOUT_MS = 600_000;

/** Whether no browser opens the file's container, so that the detector cannot look at it. DeepfakeTIMIT ships AVI. */
export function isUnplayable(file: string): boolean {
  return /\.avi$/i.test(file);
}

/**
 * Copies a video into MP4 with H.264 at quantiser 0, which loses nothing: decoded, both give the same samples. Sound is left out. A copy that is there already is kept.
 * in   path of ffmpeg; the video; where the copy shall be
 * out  null when the copy is there, else why not, in half a sentence
 */
export function makePlayableCopy(ffmpeg: string, from: string, to: string): string | null {
  if (existsSync(to)) return null;
  mkdirSync(dirname(to), { recursive: true });
  const draft = `${to}.${process.pid}.part`;
  const coding = ['-map', '0:v:0', '-an', '-fps_mode', 'passthrough', '-c:v', 'libx264', '-preset', 'veryfast'];
  const args = ['-hide_banner', '-loglevel', 'error', '-y', '-i', from, ...coding, '-qp', '0', '-f', 'mp4', draft];
  try {
    const { status, stderr, error } = spawnSync(ffmpeg, args, { encoding: 'utf8', timeout: TIMEOUT_MS });
    if (status !== 0) return error?.message ?? (stderr.trim().split('\n').at(-1) || 'no reason given');
    renameSync(draft, to);
    return null;
  } finally {
    rmSync(draft, { force: true });
  }
}
