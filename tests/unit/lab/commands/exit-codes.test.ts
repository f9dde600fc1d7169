import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';

function lab(...options: string[]): { status: number | null; said: string } {
  const { status, stderr } = spawnSync(process.execPath, ['--import', 'tsx', 'src/lab/main.ts', ...options], {
    encoding: 'utf8',
  });
  return { status, said: stderr };
}

test.each([
  ['a number that is none', ['evaluate', '--data', 'nowhere', '--bursts', 'abc'], /--bursts must be a whole number/],
  ['too few folds', ['evaluate', '--data', 'nowhere', '--folds', '2'], /--folds must be .* at least 3/],
  ['a family nobody knows', ['evaluate', '--data', 'nowhere', '--families', 'spam9'], /No feature family spam9/],
  ['an id that is no file name', ['train', '--data', 'nowhere', '--id', '../x'], /--id may hold/],
  ['a system nobody knows', ['evaluate', '--data', 'nowhere', '--system', 'oracle'], /No system oracle/],
  ['a variant nobody knows', ['evaluate', '--data', 'nowhere', '--judge', 'h264-9p'], /No variant h264-9p/],
  ['pseudo-fakes to be judged', ['evaluate', '--data', 'nowhere', '--judge', 'self-blend-1'], /is never judged/],
  ['an option nobody knows', ['train', '--data', 'nowhere', '--frame', '4'], /no option --frame/],
])('wrong usage ends with 2: %s', { timeout: 30_000 }, (_, options, message) => {
  const { status, said } = lab(...options);
  expect(said).toMatch(message);
  expect(said).not.toMatch(/\n +at /);
  expect(status).toBe(2);
});

test('what is missing outside ends with 1', { timeout: 30_000 }, () => {
  const { status, said } = lab('evaluate', '--data', 'nowhere');
  expect(said).toMatch(/There is no folder nowhere/);
  expect(status).toBe(1);
});
