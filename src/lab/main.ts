import { defineCommand, renderUsage, runCommand } from 'citty';
import { evaluate } from './commands/evaluate';
import { extract } from './commands/extract';
import { train } from './commands/train';
import { WorldError } from './world-error';

const subCommands = { extract, train, evaluate };
const lab = defineCommand({
  meta: { name: 'lab', description: 'Trains and evaluates the detector' },
  subCommands,
});

/** Exit codes: 0 done, 1 something outside the program was not as it must be, 2 wrong usage. */
async function main(rawArgs: string[]): Promise<void> {
  const asked = rawArgs[0];
  const known = Object.entries(subCommands).find(([name]) => name === asked)?.[1];
  if (rawArgs.length === 0 || rawArgs.includes('--help') || rawArgs.includes('-h')) {
    process.stdout.write(`${known ? await renderUsage(known, lab) : await renderUsage(lab)}\n`);
    return;
  }
  const unknown = known && unknownOption(rawArgs.slice(1), Object.keys(known.args ?? {}));
  if (unknown !== undefined) {
    process.stderr.write(`lab ${asked}: there is no option ${unknown}. Try \`npm run lab -- ${asked} --help\`.\n`);
    process.exitCode = 2;
    return;
  }
  try {
    await runCommand(lab, { rawArgs });
  } catch (error) {
    if (error instanceof WorldError) {
      process.stderr.write(`lab: ${error.message}\n`);
      process.exitCode = 1;
    } else if (error instanceof Error && error.name === 'CLIError') {
      process.stderr.write(`lab: ${error.message}. Try \`npm run lab -- --help\`.\n`);
      process.exitCode = 2;
    } else {
      throw error;
    }
  }
}

/** The first option that a command does not have; citty would pass over a misspelt one in silence. */
function unknownOption(rawArgs: readonly string[], names: readonly string[]): string | undefined {
  return rawArgs.find((argument) => {
    const name = /^--(?:no-)?([^=]+)/.exec(argument)?.[1];
    return name !== undefined && !names.includes(name);
  });
}

await main(process.argv.slice(2));
