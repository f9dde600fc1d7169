import { build, type Rollup } from 'vite';

const bundles = new Map<string, Promise<string>>();

/**
 * One script of a module and all it imports, to be run inside a page; made once for each module.
 * in   entry: the module's path; name: the global name of what it exports, where it exports something
 */
export function bundle(entry: string, name = 'unused'): Promise<string> {
  const made = bundles.get(entry) ?? make(entry, name);
  bundles.set(entry, made);
  return made;
}

async function make(entry: string, name: string): Promise<string> {
  const built = await build({
    ...{ configFile: false, logLevel: 'error' },
    build: { ...{ write: false, minify: false, target: 'es2022' }, lib: { entry, formats: ['iife'], name } },
  });
  const [{ output }] = [built].flat() as [Rollup.RollupOutput];
  return output[0].code;
}
