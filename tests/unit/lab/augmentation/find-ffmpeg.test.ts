import { afterEach, describe, expect, it, vi } from 'vitest';
import { ffmpegShortcoming, findOrInstallFfmpeg } from '../../../../src/lab/ffmpeg/find';
import { FfmpegError, runFfmpeg } from '../../../../src/lab/ffmpeg/run';

describe('findOrInstallFfmpeg', () => {
  afterEach(() => vi.unstubAllEnvs());

  it('says what is wrong with a path that was given by hand, and does not look elsewhere', () => {
    const said: string[] = [];
    for (const path of ['/nowhere/ffmpeg', process.execPath]) {
      vi.stubEnv('SWAPWATCH_FFMPEG', path);
      expect(() => findOrInstallFfmpeg((line) => said.push(line))).toThrow(
        `SWAPWATCH_FFMPEG names ${path}, which does not start as ffmpeg.`,
      );
    }
    expect(said).toEqual([]);
  });
});

describe('runFfmpeg', () => {
  it('fails plainly where there is no ffmpeg, with or without input', async () => {
    expect(ffmpegShortcoming('/nowhere/ffmpeg')).toBe('does not start as ffmpeg');
    await expect(runFfmpeg('/nowhere/ffmpeg', [])).rejects.toThrow(FfmpegError);
    const input = Array.from({ length: 50 }, () => new Uint8Array(1 << 16));
    await expect(runFfmpeg('/nowhere/ffmpeg', [], input)).rejects.toThrow(/ENOENT/);
  });

  it('gives the last thing that the program said', async () => {
    await expect(runFfmpeg(process.execPath, [])).rejects.toThrow(/bad option/);
  });
});
