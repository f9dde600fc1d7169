import type { Judged, Seen } from './measure/judge';
import type { KeptRecord } from './measure/records';

/** Everything that a run found out; `--json` prints it as one line, `evidence` left out. */
export interface Figures {
  readonly minutes: number;
  readonly videos: number;
  readonly inView5s: number;
  readonly verdictOrReason: number;
  readonly wrongVideo: number;
  readonly fpsWithout: number | null;
  readonly fpsWith: number | null;
  /** At the moment `memoryAtMinute`, which is 5 but in shorter runs. */
  readonly memoryMbMinute5: number | null;
  readonly memoryAtMinute: number;
  readonly memoryMbEnd: number | null;
  readonly consoleErrors: number;
  readonly foreignRequests: number;
  readonly firstVerdictMedianS: number | null;
  readonly stableVerdictMedianS: number | null;
  /** Records whose thumbnail was proved, by the number in its pixels, to be of the clip that was shown. */
  readonly provedRecords: number;
  /** Times that a badge went from one band to another within a video. */
  readonly bandChanges: number;
}

export interface Evidence {
  readonly judged: Judged;
  /** All that was shown, and all that the extension kept of it. */
  readonly seen: readonly Seen[];
  readonly records: readonly KeptRecord[];
  readonly errors: readonly string[];
  readonly foreign: readonly string[];
}

/** What must hold in every run, whatever the machine: a sentence for each thing that does not. */
export function failures(figures: Figures): string[] {
  const { inView5s, verdictOrReason, wrongVideo, consoleErrors, foreignRequests, provedRecords } = figures;
  const all: [boolean, string][] = [
    [wrongVideo > 0, `${wrongVideo} videos showed a verdict that was not theirs`],
    [
      verdictOrReason < inView5s,
      `${inView5s - verdictOrReason} of ${inView5s} videos seen for 5 s got neither verdict nor reason`,
    ],
    [consoleErrors > 0, `${consoleErrors} errors in the consoles`],
    [foreignRequests > 0, `${foreignRequests} requests to hosts that are not ours`],
    [inView5s === 0, 'no video was seen for 5 s: the run measured nothing'],
    [provedRecords === 0, 'no record could be held against what was shown: the run proved nothing'],
  ];
  return all.filter(([failed]) => failed).map(([, sentence]) => sentence);
}

function line(name: string, value: number | string | null, unit = ''): string {
  return `  ${name.padEnd(44)}${value === null ? 'not measured' : `${value}${unit}`}`;
}

/** The same for people, with what was wrong and where. */
export function humanReport(figures: Figures, { judged, errors, foreign }: Evidence): string {
  const lines = [
    `Endurance run, ${figures.minutes} min`,
    line('videos played in view', figures.videos),
    line('seen for 5 s', figures.inView5s),
    line('  of these with a verdict or a reason', figures.verdictOrReason),
    line('wrong video', figures.wrongVideo),
    line('records proved by their pixels', figures.provedRecords),
    line('changes of a band within a video', figures.bandChanges),
    line('frames a second without the extension', figures.fpsWithout),
    line('frames a second with it', figures.fpsWith),
    line(`memory at minute ${figures.memoryAtMinute}`, figures.memoryMbMinute5, ' MB'),
    line('memory at the end', figures.memoryMbEnd, ' MB'),
    line('errors in consoles', figures.consoleErrors),
    line('requests to foreign hosts', figures.foreignRequests),
    line('first verdict after (median)', figures.firstVerdictMedianS, ' s'),
    line('stable verdict after (median)', figures.stableVerdictMedianS, ' s'),
  ];
  for (const { kind, seen, detail } of judged.wrong) {
    lines.push(
      `wrong video: ${kind}, ${seen.site}, post ${seen.postId} (${seen.delivery}, clip ${seen.clip}): ${detail}`,
    );
  }
  for (const { site, postId, delivery, inViewMs } of judged.unanswered) {
    lines.push(`no answer: ${site}, post ${postId} (${delivery}), in view for ${(inViewMs / 1000).toFixed(1)} s`);
  }
  for (const error of errors) lines.push(`console: ${error}`);
  for (const request of new Set(foreign)) lines.push(`foreign: ${request}`);
  return lines.join('\n');
}
