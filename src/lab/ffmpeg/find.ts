import { spawnSync } from 'node:child_process';
import { installWithApt } from '../../headless/install';
import { WorldError } from '../world-error';

/** What the ladder and the self-blends encode with. */
const ENCODERS = ['libx264', 'libvpx-vp9', 'libsvtav1'] as const;

/** First version with `-fps_mode`, which keeps every frame at its own time; Debian 12 has it. */
const LEAST_VERSION = [5, 1] as const;

const HOW = 'Install it ("sudo apt install ffmpeg") or set SWAPWATCH_FFMPEG to its path.';

function ask(path: string, ...args: string[]): string | null {
  const { status, stdout } = spawnSync(path, ['-hide_banner', ...args], { encoding: 'utf8', timeout: 30_000 });
  return status === 0 ? stdout : null;
}

/**
 * What keeps a program from being the ffmpeg that is needed.
 * in   path or name of a program      out  null when nothing does, else half a sentence
 */
export function ffmpegShortcoming(path: string): string | null {
  const version = ask(path, '-version');
  if (version === null || !version.startsWith('ffmpeg ')) return 'does not start as ffmpeg';
  // Builds from git carry no number ("N-110000-g..."); they are newer than what is asked for.
  const number = /^ffmpeg version n?(\d+)\.(\d+)/.exec(version);
  const [major, minor] = [Number(number?.[1] ?? Infinity), Number(number?.[2] ?? 0)];
  if (major < LEAST_VERSION[0] || (major === LEAST_VERSION[0] && minor < LEAST_VERSION[1]))
    return `is version ${major}.${minor}, at least ${LEAST_VERSION.join('.')} is needed`;
  const known = new Set((ask(path, '-encoders') ?? '').split('\n').map((line) => line.trim().split(/\s+/)[1]));
  const missing = ENCODERS.filter((encoder) => !known.has(encoder));
  return missing.length === 0 ? null : `lacks ${missing.join(', ')}`;
}

/**
 * Path of an ffmpeg that can encode H.264, VP9 and AV1: `SWAPWATCH_FFMPEG`, the system's, or what apt installs now (Linux, as root).
 * Only the lab's recompression and self-blending need it. `say` gets a line for each step that is more than looking.
 * @throws WorldError that says what to install when none can be had.
 */
export function findOrInstallFfmpeg(say: (line: string) => void): string {
  const named = process.env['SWAPWATCH_FFMPEG'];
  if (named) {
    const trouble = ffmpegShortcoming(named);
    if (trouble === null) return named;
    throw new WorldError(`SWAPWATCH_FFMPEG names ${named}, which ${trouble}. Correct the path or unset the variable.`);
  }
  const before = ffmpegShortcoming('ffmpeg');
  if (before === null) return 'ffmpeg';
  if (installWithApt('ffmpeg', say) && ffmpegShortcoming('ffmpeg') === null) return 'ffmpeg';
  const found = before === 'does not start as ffmpeg' ? 'there is none' : `the one here ${before}`;
  throw new WorldError(`Recompressing clips needs ffmpeg with H.264, VP9 and AV1 encoders; ${found}. ${HOW}`);
}
