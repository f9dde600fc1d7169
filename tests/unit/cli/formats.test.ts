import { describe, expect, it } from 'vitest';
import type { FORMATS } from '../../../src/cli/arguments';
import { csvField } from '../../../src/casework/report/csv-field';
import { formatWriter } from '../../../src/cli/formats/writer';
import type { ScanLine } from '../../../src/cli/scan-line';
import { outcomeWords } from '../../../src/cli/words';
import { REJECTIONS } from '../../../src/detector/faces/face';
import badges from '../../../src/extension/texts/locales/en.json';
import { makeLine } from './support';

const BANDS = ['no-sign', 'inconclusive', 'suspicious', 'strong'] as const;

const lines = [
  makeLine(),
  makeLine({ video: 'b, "c".mp4', llr: 1.5, likelihood: 0.97, band: 'strong' }),
  makeLine({
    video: 'e.mp4',
    status: 'not-assessable',
    reason: 'empty',
    llr: null,
    likelihood: null,
    band: null,
    framesUsed: 0,
    framesRejected: 0,
    error: 'The file is empty.',
  }),
];

function written(format: (typeof FORMATS)[number], all: ScanLine[] = lines): string {
  const writer = formatWriter(format);
  return writer.begin() + all.map((line) => writer.line(line)).join('') + writer.end();
}

describe('formats', () => {
  it('ndjson: one object a line and nothing else', () => {
    const rows = written('ndjson').split('\n');
    expect(rows.pop()).toBe('');
    expect(rows.map((row) => JSON.parse(row) as ScanLine)).toEqual(lines);
  });

  it('json: one array, also of none', () => {
    expect(JSON.parse(written('json'))).toEqual(lines);
    expect(JSON.parse(written('json', []))).toEqual([]);
  });

  it('csv: a header, quoting by RFC 4180, tracks as a number', () => {
    const rows = written('csv').split('\r\n');
    expect(rows[0]).toBe(
      'video,sha256,status,reason,llr,likelihood,band,framesUsed,framesRejected,tracks,durationS,elapsedMs,modelId,error',
    );
    expect(rows[1]).toBe('a.mp4,aa,assessed,,-0.5,0.24,no-sign,14,2,0,5,1234,model-1,');
    expect(rows[2]!.startsWith('"b, ""c"".mp4",aa,')).toBe(true);
    expect(rows[4]).toBe('');
  });

  it('csv: a file name cannot become a formula, a number stays one', () => {
    expect(csvField('=cmd()')).toBe("'=cmd()");
    expect(csvField(-0.5)).toBe('-0.5');
    expect(csvField('a\nb')).toBe('"a\nb"');
  });

  it('table: aligned, strongest first, the unread last', () => {
    const rows = written('table').trimEnd().split('\n');
    expect(rows.map((row) => row.split(/ {2,}/)[0])).toEqual(['VIDEO', 'b, "c".mp4', 'a.mp4', 'e.mp4']);
    expect(rows[1]).toMatch(/Strong signs of manipulation +97 % +\+1\.50 +14\/16 +1\.2$/);
    expect(rows[3]).toMatch(/Cannot assess: The file is empty\. +- +- +0\/0/);
  });
});

describe('outcomeWords', () => {
  it('are the words of the badges', () => {
    for (const band of BANDS) {
      expect(outcomeWords(makeLine({ band }))).toBe(
        badges[`band_${band.replace('-', '_')}` as keyof typeof badges].message,
      );
    }
    const none = { status: 'not-assessable', reason: 'no-face', llr: null, likelihood: null, band: null } as const;
    expect(outcomeWords(makeLine(none))).toBe(`${badges.state_not_assessable.message}: no face found`);
  });

  it('never states as fact that something is fake or real', () => {
    for (const band of BANDS) {
      expect(outcomeWords(makeLine({ band }))).not.toMatch(/\b(fake|real|genuine|authentic)\b/i);
    }
  });
});

it.each([
  ...[...REJECTIONS, 'no-face', 'too-few-frames', 'outside-validated-range', 'outside-validated-detail'],
  ...['no-video-track', 'no-model'],
])('says %s in words', (reason) => {
  const said = outcomeWords(makeLine({ status: 'not-assessable', reason, llr: null, likelihood: null, band: null }));
  expect(said).toMatch(/^Cannot assess: [a-z]/);
  expect(said).not.toContain(reason);
});
