/** `npm run --silent scan -- [OPTION...] PATH...`: scans video files and folders; see docs/scan.md. */
import { currentModel } from '../../assets/models/current';
import { hashFile } from '../headless/hash-file';
import type { Headless } from '../headless/start';
import { startHeadless } from '../headless/start';
import type { Wish } from './arguments';
import { parseArguments, USAGE } from './arguments';
import { findVideos } from './find-videos';
import { formatWriter } from './formats/writer';
import { watchInterruption } from './interruption';
import type { Journal } from './journal';
import { openJournal } from './journal';
import { createProgress } from './progress';
import { runBatch } from './run-batch';

const EXIT = { ok: 0, unread: 1, usage: 2, interrupted: 130 } as const;

/** Open or null, or what to tell the user. */
function journalOf(path: string | null): Journal | null | { wrong: string } {
  if (path === null) return null;
  try {
    return openJournal(path);
  } catch (error) {
    return { wrong: `--resume ${path}: the journal cannot be used (${(error as Error).message}).` };
  }
}

function wrongUsage(what: string): number {
  process.stderr.write(`${what}\n\n${USAGE}`);
  return EXIT.usage;
}

async function scan(wish: Wish, journal: Journal | null): Promise<number> {
  const { videos, unread } = findVideos(wish.paths);
  const progress = createProgress(videos.length, process.stderr);
  const writer = formatWriter(wish.format);
  const modelId = (currentModel as { id: string } | null)?.id ?? null;
  const interruption = watchInterruption(progress.say);
  for (const folder of unread) progress.say(`${folder}: this folder may not be read.`);
  if (videos.length === 0) progress.say('No videos found.');

  const write = (text: string): void => {
    if (text === '') return;
    if (process.stdout.isTTY) progress.aside(() => process.stdout.write(text));
    else process.stdout.write(text);
  };
  // A reader that has had enough (`| head`) is no reason to complain, but one to stop.
  process.stdout.on('error', interruption.dropAll);

  let started: Promise<Headless> | null = null;
  const headless = (): Promise<Headless> =>
    (started ??= startHeadless({ jobs: wish.jobs, model: currentModel, say: progress.say }));
  let failed = unread.length;
  write(writer.begin());
  try {
    await runBatch(videos, {
      jobs: wish.jobs,
      modelId,
      journal,
      hash: (video) => hashFile(video, interruption.drop),
      scan: async (video, sha256) => {
        const options = { bursts: wish.bursts, wantFeatures: false, signal: interruption.drop };
        return (await headless()).scan(video, sha256 === null ? options : { ...options, sha256 });
      },
      emit: (line, known) => {
        if (line.error !== null) failed += 1;
        write(writer.line(line));
        progress.done(line, known);
      },
      stop: interruption.stop,
      drop: interruption.drop,
    });
  } finally {
    progress.end();
    await (await (started as Promise<Headless> | null)?.catch(() => null))?.close();
    journal?.close();
  }
  process.stdout.write(writer.end());
  if (interruption.interrupted()) return EXIT.interrupted;
  return failed > 0 || interruption.stop.aborted ? EXIT.unread : EXIT.ok;
}

async function main(argv: readonly string[]): Promise<number> {
  const parsed = parseArguments(argv);
  if ('wrong' in parsed) return wrongUsage(parsed.wrong);
  if ('help' in parsed) {
    process.stdout.write(USAGE);
    return EXIT.ok;
  }
  const journal = journalOf(parsed.wish.journal);
  if (journal !== null && 'wrong' in journal) return wrongUsage(journal.wrong);
  return scan(parsed.wish, journal);
}

process.exitCode = await main(process.argv.slice(2));
