import { defineCommand, renderUsage, runCommand } from 'citty';
import { augment } from './commands/augment';
import { NoChromium } from '../headless/chromium/find';
import { ablate } from './commands/ablate';
import { evaluate } from './commands/evaluate';
import { extract } from './commands/extract';
import { gate } from './commands/gate';
import { person } from './commands/person';
import { rank } from './commands/rank';
import { recompress } from './commands/recompress';
import { reference } from './commands/reference';
import { report } from './commands/report';
import { train } from './commands/train';
import { UsageError, WorldError } from './world-error';

const lab = defineCommand({
  meta: { name: 'lab', description: 'Trains and evaluates the detector' },
  subCommands: { recompress, augment, extract, train, evaluate, rank, ablate, report, reference, gate, person },
});

const COMMANDS: Readonly<Record<string, { options: readonly string[]; usage: () => Promise<string> }>> = {
  recompress: { options: Object.keys(recompress.args ?? {}), usage: () => renderUsage(recompress) },
  augment: { options: Object.keys(augment.args ?? {}), usage: () => renderUsage(augment) },
  extract: { options: Object.keys(extract.args ?? {}), usage: () => renderUsage(extract) },
  train: { options: Object.keys(train.args ?? {}), usage: () => renderUsage(train) },
  report: { options: Object.keys(report.args ?? {}), usage: () => renderUsage(report) },
  reference: { options: Object.keys(reference.args ?? {}), usage: () => renderUsage(reference) },
  person: { options: Object.keys(person.args ?? {}), usage: () => renderUsage(person) },
  gate: { options: Object.keys(gate.args ?? {}), usage: () => renderUsage(gate) },
  evaluate: { options: Object.keys(evaluate.args ?? {}), usage: () => renderUsage(evaluate) },
  rank: { options: Object.keys(rank.args ?? {}), usage: () => renderUsage(rank) },
  ablate: { options: Object.keys(ablate.args ?? {}), usage: () => renderUsage(ablate) },
};

/** Exit codes: 0 done, 1 something outside the program was not as it must be, 2 wrong usage. */
async function main(rawArgs: string[]): Promise<void> {
  const name = rawArgs[0] ?? '';
  const command = COMMANDS[name];
  if (rawArgs.length === 0 || rawArgs.includes('--help') || rawArgs.includes('-h')) {
    process.stdout.write(`${command ? await command.usage() : await renderUsage(lab)}\n`);
    return;
  }
  const unknown = command && unknownOption(rawArgs.slice(1), command.options);
  if (unknown !== undefined) {
    complain(`${name} has no option ${unknown}. Try \`npm run lab -- ${name} --help\`.`, 2);
    return;
  }
  try {
    await runCommand(lab, { rawArgs });
  } catch (error) {
    if (error instanceof UsageError) complain(error.message, 2);
    else if (error instanceof WorldError || error instanceof NoChromium) complain(error.message, 1);
    else if (error instanceof Error && error.name === 'CLIError') {
      complain(`${error.message}. Try \`npm run lab -- --help\`.`, 2);
    } else throw error;
  }
}

function complain(sentence: string, exitCode: number): void {
  process.stderr.write(`lab: ${sentence}\n`);
  process.exitCode = exitCode;
}

/** The first option that a command does not have; citty would pass over a misspelt one in silence. */
function unknownOption(rawArgs: readonly string[], names: readonly string[]): string | undefined {
  return rawArgs.find((argument) => {
    const name = /^--(?:no-)?([^=]+)/.exec(argument)?.[1];
    return name !== undefined && !names.includes(name);
  });
}

await main(process.argv.slice(2));
