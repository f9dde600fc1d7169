import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';

export const FORMATS = ['table', 'ndjson', 'json', 'csv'] as const;
export type Format = (typeof FORMATS)[number];

/** What the user asked for. */
export interface Wish {
  readonly paths: readonly string[];
  readonly format: Format;
  /** Files at a time. */
  readonly jobs: number;
  /** Bursts of pictures looked at in each video; null: by its length and size. */
  readonly bursts: number | null;
  readonly journal: string | null;
}

/** `help`: usage was asked for; `wrong`: what is wrong with the arguments, one sentence. */
export type ParsedArguments = { wish: Wish } | { help: true } | { wrong: string };

/** By a video's length, as the model was trained and validated. */
const AUTO = 'auto';
/** More than this many files at a time is a slip of the finger on any machine this may meet. */
const MOST_JOBS = 64;
const MOST_BURSTS = 200;

export const USAGE = `Looks for signs of manipulated faces in video files, on this machine alone.

Usage: npm run --silent scan -- [OPTION...] PATH...

PATH is a video file, or a folder that is searched for videos.

  --format FORMAT   table (default), ndjson (one line a video, as it is done), json, csv
  --jobs N          files at a time (default: half of the processors, 4 at most)
  --bursts N        bursts of 6 pictures looked at in each video (default: 8 to 12 by its length, 16 where its pictures are small)
  --resume JOURNAL  keep a journal; files already in it are not scanned again
  --help            this text

Exit code: 0 all files were scanned, 1 some could not be read, 2 wrong usage, 130 stopped by Ctrl-C.
A verdict speaks of signs of manipulation; it proves nothing. See docs/scan.md.
`;

/** Half of the processors, since decoding has threads of its own beside the detector's. */
export function defaultJobs(): number {
  return Math.min(4, Math.max(1, Math.floor(availableParallelism() / 2)));
}

function wholeNumber(text: string, most: number): number | null {
  const value = /^\d+$/.test(text) ? Number(text) : NaN;
  return value >= 1 && value <= most ? value : null;
}

function isFormat(text: string): text is Format {
  return (FORMATS as readonly string[]).includes(text);
}

/** Reads the command line (without node and file name). Unknown options, formats and numbers out of range are wrong usage. */
export function parseArguments(argv: readonly string[]): ParsedArguments {
  let parsed;
  try {
    parsed = parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        format: { type: 'string', default: 'table' },
        jobs: { type: 'string', default: String(defaultJobs()) },
        bursts: { type: 'string', default: AUTO },
        resume: { type: 'string' },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
  } catch (error) {
    return { wrong: (error as Error).message };
  }
  const { values, positionals: paths } = parsed;
  if (values.help) return { help: true };
  const { format, resume } = values;
  const jobs = wholeNumber(values.jobs, MOST_JOBS);
  const bursts = wholeNumber(values.bursts, MOST_BURSTS);
  if (!isFormat(format)) return { wrong: `--format ${format}: there is only ${FORMATS.join(', ')}.` };
  if (jobs === null) return { wrong: `--jobs ${values.jobs}: a whole number from 1 to ${MOST_JOBS} is needed.` };
  if (bursts === null && values.bursts !== AUTO)
    return { wrong: `--bursts ${values.bursts}: a whole number from 1 to ${MOST_BURSTS} is needed, or auto.` };
  if (resume === '') return { wrong: '--resume: the name of the journal is missing.' };
  if (paths.length === 0) return { wrong: 'No PATH was given.' };
  return { wish: { paths, format, jobs, bursts, journal: resume ?? null } };
}
