import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseVerify } from '../../../../src/cli/verify/arguments';
import { createSha256 } from '../../../../src/casework/journal/digest';
import { writePackage } from '../../../../src/casework/package/write-package';
import { bytesOf, CASE_ID, facts, files, packed } from '../../casework/package/a-case';

const ROOT = join(import.meta.dirname, '../../../..');
const COMMAND = ['--import', 'tsx', join(ROOT, 'src/cli/verify/verify.ts')];

describe('the command line of verify', () => {
  it.each([
    [[], { wrong: 'No FILE was given.' }],
    [['a', 'b'], { wrong: 'One FILE at a time, not 2.' }],
    [['--root', 'abc', 'a'], { wrong: '--root abc: 64 hexadecimal figures are needed.' }],
    [['a', '--json'], { wish: { file: 'a', json: true, root: null } }],
    [['--help'], { help: true }],
  ])('%j', (argv, parsed) => expect(parseVerify(argv)).toEqual(parsed));

  it('refuses what it does not know', () => expect(parseVerify(['--fast', 'a'])).toHaveProperty('wrong'));
});

describe('npm run verify', () => {
  const folder = mkdtempSync(join(tmpdir(), 'swapwatch-verify-'));
  const file = join(folder, 'case.zip');
  const run = (...argv: string[]): { status: number | null; stdout: string; stderr: string } =>
    spawnSync(process.execPath, [...COMMAND, ...argv], { encoding: 'utf8', cwd: ROOT });
  let bytes: Uint8Array;
  beforeAll(async () => {
    bytes = await packed();
    writeFileSync(file, bytes);
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('exits 0 and says so for a package that is intact, and knows it by its root hash', () => {
    const { status, stdout } = run(file, '--json');
    const result = JSON.parse(stdout) as { package: { rootSha256: string } };
    expect([status, result]).toEqual([0, expect.objectContaining({ intact: true, sentences: [] })]);
    expect(result.package).toMatchObject({ caseId: CASE_ID, files: 4 });
    expect(run(file, '--root', result.package.rootSha256.toUpperCase()).status).toBe(0);
    const other = run(file, '--root', '0'.repeat(64));
    expect([other.status, other.stdout]).toEqual([1, expect.stringContaining('this is another package')]);
  });

  it('exits 1 and names what was altered', () => {
    const altered = bytes.slice();
    altered[altered.length - 300]! ^= 1;
    writeFileSync(join(folder, 'altered.zip'), altered);
    const { status, stdout } = run(join(folder, 'altered.zip'));
    expect(status).toBe(1);
    expect(stdout).toContain(`structure at byte ${altered.length - 300}: altered (the directory at its end)`);
  });

  it('gives a terminal no orders that a name holds, as text and as JSON', async () => {
    const named = { ...facts, caseName: 'a\u001b[2Jb\u009b2Jc' };
    const written = await writePackage(files, named, { createSha256 });
    if (!written.ok) throw new Error(written.code);
    writeFileSync(join(folder, 'named.zip'), await bytesOf(written));
    const [text, json] = [run(join(folder, 'named.zip')), run(join(folder, 'named.zip'), '--json')];
    for (const { status, stdout } of [text, json]) {
      expect([status, /[^\P{Cc}\n]/u.test(stdout)]).toEqual([0, false]);
    }
    expect(JSON.parse(json.stdout)).toMatchObject({ package: { caseName: named.caseName } });
  });

  it('exits 2 for a file that is not there, and for wrong usage', () => {
    const gone = run(join(folder, 'gone.zip'));
    expect([gone.status, gone.stdout]).toEqual([2, '']);
    expect(gone.stderr).toContain('cannot be read');
    expect(run().status).toBe(2);
  });

  it('needs little memory for a large package', () => {
    const script = `
      import { verifyPackage } from './src/casework/package/verify-package';
      import { createHash } from 'node:crypto';
      import { fileSource } from './src/cli/verify/file-source';
      const createSha256 = () => { const h = createHash('sha256'); return { update: (b) => void h.update(b), hex: () => h.digest('hex') } };
      const before = process.resourceUsage().maxRSS;
      const { intact } = await verifyPackage(fileSource(process.argv[1]), { createSha256 });
      console.log(JSON.stringify({ intact, grewMB: (process.resourceUsage().maxRSS - before) / 1024 }));`;
    const large = join(folder, 'large.zip');
    // 200 MB that no one has to hold: written piece by piece.
    const write = `
      import { openSync, writeSync } from 'node:fs';
      import { createSha256 } from './src/casework/journal/digest';
      import { writePackage } from './src/casework/package/write-package';
      import { facts, files } from './tests/unit/casework/package/a-case';
      import { createHash } from 'node:crypto';
      const hash = () => { const h = createHash('sha256'); return { update: (b) => void h.update(b), hex: () => h.digest('hex') } };
      const block = new Uint8Array(1 << 20).fill(9);
      const source = { sizeBytes: 200 << 20, async *read(from, to) { for (let at = from; at < to; at += block.length) yield block.subarray(0, to - at); } };
      const written = await writePackage([...files, { path: 'videos/large.bin', type: '', source, sha256: null }], facts, { createSha256: hash });
      const out = openSync(process.argv[1], 'w');
      for (const piece of written.pieces) {
        if (piece instanceof Uint8Array) writeSync(out, piece);
        else for await (const chunk of piece.read(0, piece.sizeBytes)) writeSync(out, chunk);
      }`;
    const evaluate = (code: string): string =>
      execFileSync(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', code, large], {
        encoding: 'utf8',
        cwd: ROOT,
      });
    evaluate(write);
    const { intact, grewMB } = JSON.parse(evaluate(script)) as { intact: boolean; grewMB: number };
    expect(intact).toBe(true);
    expect(grewMB).toBeLessThan(80);
  });
});
