import cliProgress from 'cli-progress';
import type { ScanLine } from './scan-line';
import { outcomeWords } from './words';

/** Tells how far a batch is, on standard error. */
export interface Progress {
  /** A video is done. */
  done(line: ScanLine, known: boolean): void;
  /** Something else to say, a line. */
  say(text: string): void;
  /** Runs `write`, which writes to standard output, without the bar in its way. */
  aside(write: () => void): void;
  end(): void;
}

const CLEAR_LINE = '\r\x1b[K';

function isFlagged(line: ScanLine): boolean {
  return line.band === 'suspicious' || line.band === 'strong';
}

/** A bar, for a terminal. */
function bar(total: number, stream: NodeJS.WriteStream): Progress {
  const drawn = new cliProgress.SingleBar({
    stream,
    format: '{bar} {value}/{total} videos | {flagged} with signs | {unread} not read | {eta_formatted} left',
    barCompleteChar: '#',
    barIncompleteChar: '.',
    barsize: 24,
    // The line is wiped for other output, so an unchanged bar has to be drawn again too.
    forceRedraw: true,
    hideCursor: true,
    // Signals are the command's own business.
    gracefulExit: false,
  });
  let done = 0;
  let flagged = 0;
  let unread = 0;
  drawn.start(total, 0, { flagged, unread });
  const aside = (write: () => void): void => {
    stream.write(CLEAR_LINE);
    write();
    drawn.render();
  };
  return {
    done: (line) => {
      done += 1;
      if (isFlagged(line)) flagged += 1;
      if (line.error !== null) unread += 1;
      drawn.update(done, { flagged, unread });
    },
    say: (text) => aside(() => stream.write(`${text}\n`)),
    aside,
    end: () => drawn.stop(),
  };
}

/** A line a video, for logs and pipes. */
function lines(total: number, stream: NodeJS.WritableStream): Progress {
  let done = 0;
  return {
    done: (line, known) => {
      done += 1;
      const how = known ? 'from the journal' : `${(line.elapsedMs / 1000).toFixed(1)} s`;
      stream.write(`${done}/${total} ${line.video}: ${outcomeWords(line)} (${how})\n`);
    },
    say: (text) => stream.write(`${text}\n`),
    aside: (write) => write(),
    end: () => undefined,
  };
}

/** A bar where `stream` is a terminal, plain lines elsewhere. */
export function createProgress(total: number, stream: NodeJS.WriteStream): Progress {
  return stream.isTTY && total > 0 ? bar(total, stream) : lines(total, stream);
}
