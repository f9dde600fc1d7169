import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const ROOT = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const files = execFileSync('git', ['ls-files'], { cwd: ROOT, encoding: 'utf8' }).split('\n').filter(Boolean);

describe('what is committed', () => {
  it('holds no video and no photograph', () => {
    expect(files.filter((file) => /\.(mp4|m4v|webm|mov|avi|mkv|jpe?g|tflite|task|wasm)$/i.test(file))).toEqual([]);
  });

  it('leaves no test switched off for good or singled out', () => {
    const tests = files.filter((file) => /\.(test|spec)\.ts$/.test(file));
    expect(tests.length).toBeGreaterThan(20);
    expect(
      tests.filter((file) => /\b(it|test|describe)\.(only|fixme)\(/.test(readFileSync(join(ROOT, file), 'utf8'))),
    ).toEqual([]);
  });

  it('has the documents that README names', () => {
    const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');
    const links = [...readme.matchAll(/\]\((?!https?:)([^)#]+)/g)].map(([, path]) => path!);
    expect(links.length).toBeGreaterThan(3);
    expect(links.filter((path) => !files.includes(path))).toEqual([]);
  });
});
