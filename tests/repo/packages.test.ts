import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { satisfies } from 'semver';
import { describe, expect, it } from 'vitest';

const ROOT = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

interface LockedPackage {
  readonly version?: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly engines?: { readonly node?: string };
}

const readJson = <T>(file: string): T => JSON.parse(readFileSync(join(ROOT, file), 'utf8')) as T;
const manifest = readJson<{ dependencies: Record<string, string>; devDependencies: Record<string, string> }>(
  'package.json',
);
const lock = readJson<{ packages: Record<string, LockedPackage> }>('package-lock.json');
const locked = Object.entries(lock.packages).filter(([path]) => path !== '');

describe('packages', () => {
  it('are pinned to exact versions', () => {
    const loose = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies }).filter(
      ([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version),
    );
    expect(loose).toEqual([]);
  });

  it('accept the Node that runs them', () => {
    const refusing = locked
      .filter(([, { engines }]) => engines?.node !== undefined && !satisfies(process.versions.node, engines.node))
      .map(([path, { engines }]) => `${path} wants Node ${engines!.node}`);
    expect(refusing).toEqual([]);
  });

  it('are locked by checksum, without naming a host', () => {
    expect(locked.filter(([, { resolved }]) => resolved !== undefined).map(([path]) => path)).toEqual([]);
    const unchecked = locked.filter(([, { version, integrity }]) => version !== undefined && integrity === undefined);
    expect(unchecked.map(([path]) => path)).toEqual([]);
  });
});
