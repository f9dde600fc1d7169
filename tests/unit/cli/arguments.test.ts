import { describe, expect, it } from 'vitest';
import { defaultJobs, parseArguments } from '../../../src/cli/arguments';

const wish = (...argv: string[]) => {
  const parsed = parseArguments(argv);
  if (!('wish' in parsed)) throw new Error(`no wish but ${JSON.stringify(parsed)}`);
  return parsed.wish;
};

describe('parseArguments', () => {
  it('has defaults', () =>
    expect(wish('a.mp4')).toEqual({
      paths: ['a.mp4'],
      format: 'table',
      jobs: defaultJobs(),
      bursts: null,
      journal: null,
    }));

  it('reads every option, in either spelling, and several paths', () =>
    expect(wish('--format', 'ndjson', '--jobs=3', 'a', '--bursts', '8', '--resume', 'j.ndjson', 'b')).toEqual({
      paths: ['a', 'b'],
      format: 'ndjson',
      jobs: 3,
      bursts: 8,
      journal: 'j.ndjson',
    }));

  it('takes what follows -- for paths', () => expect(wish('--', '--odd.mp4').paths).toEqual(['--odd.mp4']));

  it('gives help before it complains', () =>
    expect(parseArguments(['--help', '--format', 'xml'])).toEqual({ help: true }));

  it.each([
    [[], /No PATH/],
    [['--fromat', 'json', 'a'], /fromat/],
    [['--format', 'xml', 'a'], /xml.*table, ndjson, json, csv/],
    [['--jobs', '0', 'a'], /--jobs 0/],
    [['--jobs', '1.5', 'a'], /--jobs 1\.5/],
    [['--jobs', 'many', 'a'], /--jobs many/],
    [['--bursts', '100000', 'a'], /--bursts 100000/],
    [['--resume='], /journal is missing/],
    [['a', '--resume'], /resume/],
  ])('%j is wrong usage', (argv, complaint) => {
    const parsed = parseArguments(argv);
    expect('wrong' in parsed ? parsed.wrong : '').toMatch(complaint);
  });
});
