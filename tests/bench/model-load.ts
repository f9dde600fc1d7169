import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { currentModel } from '../../assets/models/current';
import { parseModel } from '../../src/detector/classifier/parse-model';
import { spread, type Spread } from './statistics';

/** What the model that ships weighs and costs to load. */
export interface ModelLoad {
  readonly id: string;
  /** Of `model.json`, uncompressed. */
  readonly bytes: number;
  /** The first load, nothing of the code compiled yet: what an extension pays. */
  readonly firstMs: number;
  readonly load: Spread;
}

/**
 * Reads, parses, checks and sets up the model that ships, again and again, in this process (Node, the same V8 as the worker's).
 * in   root: the project's; times: loads to measure, >= 1
 */
export function modelLoad(root: string, times: number): ModelLoad {
  const { id } = currentModel as { id: string };
  const file = join(root, 'assets/models', id, 'model.json');
  const costsMs: number[] = [];
  for (let k = 0; k < times; k += 1) {
    const start = performance.now();
    parseModel(JSON.parse(readFileSync(file, 'utf8')));
    costsMs.push(performance.now() - start);
  }
  return { id, bytes: statSync(file).size, firstMs: Math.round(costsMs[0]! * 100) / 100, load: spread(costsMs) };
}
