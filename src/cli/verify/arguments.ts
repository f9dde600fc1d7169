import { parseArgs } from 'node:util';

/** What the user asked for. `root`: the root hash that was noted when the package was handed over. */
export interface VerifyWish {
  readonly file: string;
  readonly json: boolean;
  readonly root: string | null;
}

/** `help`: usage was asked for; `wrong`: what is wrong with the arguments, one sentence. */
export type ParsedVerify = { wish: VerifyWish } | { help: true } | { wrong: string };

export const USAGE = `Verifies a package of a Swapwatch case: that not one byte of it was altered since it was written.

Usage: npm run --silent verify -- [OPTION...] FILE

  --root SHA256   the root hash that was noted at the hand-over; the package must be that very one
  --json          the result as one JSON object
  --help          this text

Exit code: 0 intact, 1 altered, 2 wrong usage or the file cannot be read.
A package that is intact is as its maker wrote it; that its maker wrote the truth is another question, which a root hash noted elsewhere helps to answer.
See docs/casework/hand-over.md.
`;

/** Reads the command line (without node and file name). */
export function parseVerify(argv: readonly string[]): ParsedVerify {
  let parsed;
  try {
    parsed = parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        root: { type: 'string' },
        json: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
  } catch (error) {
    return { wrong: (error as Error).message };
  }
  const { values, positionals } = parsed;
  if (values.help) return { help: true };
  const root = values.root?.trim().toLowerCase() ?? null;
  if (root !== null && !/^[0-9a-f]{64}$/.test(root))
    return { wrong: `--root ${values.root}: 64 hexadecimal figures are needed.` };
  const [file, ...more] = positionals;
  if (file === undefined) return { wrong: 'No FILE was given.' };
  if (more.length > 0) return { wrong: `One FILE at a time, not ${positionals.length}.` };
  return { wish: { file, json: values.json, root } };
}
