import { parseArgs } from 'node:util';

/** Options of a command, by name, as citty takes them. */
type Options = Readonly<Record<string, { readonly type: 'string' | 'boolean' }>>;

/**
 * What is wrong with a command line: an option that the command does not have, a word that belongs to none, a value that is missing. citty passes over these in silence, and the
 * command would run for minutes with what nobody asked for. One sentence, or null where nothing is wrong.
 * in   rawArgs without node and file name
 */
export function wrongArgument(rawArgs: readonly string[], options: Options): string | null {
  const known = Object.fromEntries(Object.entries(options).map(([name, { type }]) => [name, { type }]));
  try {
    parseArgs({ args: [...rawArgs], options: known, strict: true, allowPositionals: false });
    return null;
  } catch (error) {
    return (error as Error).message.split('. ')[0]!;
  }
}
