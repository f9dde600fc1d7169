import { defineCommand, runMain } from 'citty';
import { wrongArgument } from '../wrong-argument';
import { runDemo } from './run-demo';

/** A whole number from an option, or a sentence that says what is wrong with it. */
function wholeNumber(name: string, text: string, least: number): number {
  const value = Number(text);
  if (Number.isInteger(value) && value >= least) return value;
  process.stderr.write(`--${name} wants a whole number of at least ${least}, not "${text}".\n`);
  process.exit(2);
}

const ARGS = {
  headed: { type: 'boolean', description: 'Show the browser and leave it open until you close it', default: false },
  clips: {
    type: 'string',
    description: 'Use the video files of this folder instead of the demo’s own',
    valueHint: 'DIR',
  },
  posts: { type: 'string', description: 'Show at most so many posts', default: '12', valueHint: 'N' },
  seconds: {
    type: 'string',
    description: 'Stay at most so long on a post, in seconds',
    default: '12',
    valueHint: 'N',
  },
} as const;

const command = defineCommand({
  meta: {
    name: 'npm run demo --',
    description:
      'Shows Swapwatch at work: makes genuine and forged face videos, serves a local feed of them, lets the extension judge each one in a real browser.',
  },
  args: ARGS,
  async run({ args, rawArgs }) {
    const wrong = wrongArgument(rawArgs, ARGS);
    if (wrong !== null) {
      process.stderr.write(`${wrong}. Try \`npm run demo -- --help\`.\n`);
      process.exit(2);
    }
    const posts = wholeNumber('posts', args.posts, 1);
    const seconds = wholeNumber('seconds', args.seconds, 1);
    try {
      process.exitCode = await runDemo({ headed: args.headed, clips: args.clips ?? null, posts, secondsEach: seconds });
    } catch (error) {
      process.stderr.write(`The demo stopped: ${error instanceof Error ? error.message : String(error)}\n`);
      process.exitCode = 1;
    }
  },
});

await runMain(command);
