import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { PluginOption } from 'vite';
import { build } from 'vite';
import { ROOT } from './root';

/** Builds not used for this long are removed; others may still be served by a process that runs at the same time. */
const KEPT_MS = 24 * 60 * 60 * 1000;

export interface PageSource {
  /** Name of the folder below `.output/`. */
  readonly name: string;
  /** Folder with `index.html`. */
  readonly folder: string;
  /** Files and folders below the project's root that decide what the build looks like. */
  readonly inputs: readonly string[];
  /** Called once for the page and once for its workers. */
  readonly plugins?: () => PluginOption[];
}

function digest(paths: readonly string[]): string {
  const hash = createHash('sha256');
  const visit = (path: string): void => {
    if (statSync(path).isDirectory()) for (const name of readdirSync(path).sort()) visit(join(path, name));
    else hash.update(relative(ROOT, path)).update('\0').update(readFileSync(path)).update('\0');
  };
  for (const path of paths) visit(path);
  return hash.digest('hex').slice(0, 16);
}

function removeOld(folder: string, nowMs: number): void {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    if (nowMs - statSync(path).mtimeMs > KEPT_MS) rmSync(path, { recursive: true, force: true });
  }
}

const NOT_OURS = new Set<string | undefined>(['EPERM', 'EACCES', 'EROFS']);

/** Keeps a build from being removed as old. A clone that belongs to somebody else, or that may only be read, serves as it is. */
function noteUse(path: string): void {
  try {
    utimesSync(path, new Date(), new Date());
  } catch (error) {
    if (!NOT_OURS.has((error as NodeJS.ErrnoException).code)) throw error;
  }
}

function exists(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false }) !== undefined;
}

/**
 * Bundles a page with Vite, or finds the bundle of an earlier call whose sources were the same, byte for byte.
 * Several processes may do this at once: each builds aside and moves its folder into place.
 * out  the folder to serve; `say` gets a line when there is something to build
 * @throws Error from Vite when the sources do not build.
 */
export async function buildPage(source: PageSource, say: (line: string) => void): Promise<string> {
  const folder = join(ROOT, '.output', source.name);
  const key = digest([source.folder, ...source.inputs.map((path) => join(ROOT, path))]);
  const done = join(folder, key);
  if (exists(done)) {
    noteUse(done);
    return done;
  }
  say('building the detector for headless use ...');
  mkdirSync(folder, { recursive: true });
  removeOld(folder, Date.now());
  const aside = join(folder, `${key}.${process.pid}`);
  const plugins = source.plugins ?? (() => []);
  await build({
    configFile: false,
    root: source.folder,
    publicDir: false,
    logLevel: 'error',
    plugins: plugins(),
    worker: { format: 'es', plugins },
    build: {
      outDir: aside,
      emptyOutDir: true,
      target: 'esnext',
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
    },
  });
  try {
    renameSync(aside, done);
  } catch (error) {
    if (!exists(done)) throw error;
    rmSync(aside, { recursive: true, force: true });
  }
  return done;
}
