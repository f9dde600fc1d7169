import { Presets, SingleBar } from 'cli-progress';

/** Tells how far a long job is; writes to standard error only. */
export interface Progress {
  /** `note` names what was just done; `trouble`, if any, is kept on a line of its own. */
  step(note: string, trouble?: string): void;
  end(): void;
}

/** A bar on a terminal, a line every twentieth part otherwise. */
export function startProgress(total: number, what: string): Progress {
  const out = process.stderr;
  if (!out.isTTY) {
    let done = 0;
    const every = Math.max(1, Math.ceil(total / 20));
    return {
      step(note, trouble) {
        done += 1;
        if (trouble !== undefined) out.write(`${what}: ${note}: ${trouble}\n`);
        if (done % every === 0 || done === total) out.write(`${what}: ${done}/${total}\n`);
      },
      end() {},
    };
  }
  const bar = new SingleBar(
    { format: `${what} [{bar}] {value}/{total} {eta_formatted} {note}`, stream: out, hideCursor: true },
    Presets.legacy,
  );
  bar.start(total, 0, { note: '' });
  return {
    step(note, trouble) {
      if (trouble !== undefined) out.write(`\r\u001b[K${what}: ${note}: ${trouble}\n`);
      bar.increment(1, { note });
    },
    end: () => bar.stop(),
  };
}
