import * as v from 'valibot';
import { WorldError } from '../../world-error';
import type { ReadText } from './adapter';

/**
 * Reads a JSON file and holds it to a schema.
 * Throws WorldError, naming the file, when it is no JSON or says something else than it should.
 */
export function readJson<T>(path: string, readText: ReadText, schema: v.GenericSchema<unknown, T>): T {
  const parsed = v.safeParse(schema, parseJson(path, readText(path)));
  if (parsed.success) return parsed.output;
  const issue = parsed.issues[0];
  throw new WorldError(
    `${path} does not say what it should, at ${v.getDotPath(issue) ?? 'its top'}: ${issue.message}.`,
  );
}

function parseJson(path: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new WorldError(`${path} is no readable JSON; perhaps its download was cut off. Fetch it again.`);
  }
}
