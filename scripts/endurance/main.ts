import { defineCommand, runMain } from 'citty';
import { writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildExtension } from '../demo/build-extension';
import { wrongArgument } from '../wrong-argument';
import { failures, humanReport } from './report';
import { runEndurance } from './run';

const ROOT = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const POSTS = 200;
const CLIPS = 40;

const say = (line: string): void => void process.stderr.write(`${line}\n`);

const ARGS = {
  minutes: { type: 'string', description: 'How long to scroll', default: '20', valueHint: 'N' },
  log: {
    type: 'string',
    description: 'Write all that was shown, said and kept into this file, as JSON',
    valueHint: 'FILE',
  },
  json: { type: 'boolean', description: 'Print the figures as one line of JSON', default: false },
} as const;

const command = defineCommand({
  meta: {
    name: 'npm run endurance --',
    description:
      'Scrolls through local imitations of six sites for some minutes, in a real browser with the extension, and holds every verdict against what was shown.',
  },
  args: ARGS,
  async run({ args, rawArgs }) {
    const wrong = wrongArgument(rawArgs, ARGS);
    if (wrong !== null) {
      say(`${wrong}. Try \`npm run endurance -- --help\`.`);
      process.exit(2);
    }
    const minutes = Number(args.minutes);
    if (!(minutes > 0)) {
      say(`--minutes wants a number above 0, not "${args.minutes}".`);
      process.exit(2);
    }
    try {
      say('Building the extension ...');
      const { figures, evidence } = await runEndurance({
        ...{ minutes, posts: POSTS, clips: CLIPS, latencies: minutes < 3 ? 3 : 8, frameRatePairs: minutes < 3 ? 1 : 4 },
        extension: buildExtension(ROOT),
        say,
      });
      if (args.log) writeFileSync(args.log, JSON.stringify({ figures, ...evidence }, null, 1));
      const report = humanReport(figures, evidence);
      if (args.json) say(report);
      process.stdout.write(`${args.json ? JSON.stringify(figures) : report}\n`);
      const failed = failures(figures);
      for (const sentence of failed) say(`FAILED: ${sentence}.`);
      process.exitCode = failed.length > 0 ? 1 : 0;
    } catch (error) {
      say(`The run stopped: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
      process.exitCode = 1;
    }
  },
});

await runMain(command);
