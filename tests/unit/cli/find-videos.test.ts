import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findVideos } from '../../../src/cli/find-videos';

let root: string;
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'swapwatch-find-'));
  mkdirSync(join(root, 'deep/er'), { recursive: true });
  mkdirSync(join(root, '.hidden'));
  for (const name of ['b.MP4', 'a.webm', 'notes.txt', '._a.mp4', 'deep/c.mkv', 'deep/er/d.avi', '.hidden/x.mp4']) {
    writeFileSync(join(root, name), '');
  }
  symlinkSync(join(root, 'a.webm'), join(root, 'link.mp4'));
  symlinkSync(root, join(root, 'deep/loop'));
});
afterAll(() => rmSync(root, { recursive: true }));

const found = (...paths: string[]) => findVideos(paths).videos.map((path) => path.replace(`${root}/`, ''));

describe('findVideos', () => {
  it('walks folders by name, takes videos only, follows no folder links, enters nothing hidden', () =>
    expect(found(root)).toEqual(['a.webm', 'b.MP4', 'deep/c.mkv', 'deep/er/d.avi', 'link.mp4']));

  it('takes a named file whatever its ending, also one that is not there', () =>
    expect(found(join(root, 'notes.txt'), join(root, 'gone.mp4'))).toEqual(['notes.txt', 'gone.mp4']));

  it('lists a file once however often it is given', () =>
    expect(found(join(root, 'deep'), join(root, 'deep/../deep/c.mkv'))).toEqual(['deep/c.mkv', 'deep/er/d.avi']));
});
