import { execFileSync } from 'node:child_process';

/** The line of a failed program's standard error that says most, without npm's own remarks. */
function reasonOf(error: unknown): string {
  const { stderr, message } = error as Error & { stderr?: Buffer };
  const lines = String(stderr ?? '')
    .split('\n')
    .map((line) => line.trim());
  const told = lines.filter((line) => line !== '' && !line.startsWith('npm warn'));
  return (told.find((line) => /error|fail|refus|denied|unable/i.test(line)) ?? told[0] ?? message).slice(0, 200);
}

/** Runs an installer in silence. out  whether it ended well; `say` gets the reason in one line where it did not */
export function tryRun(command: string, args: string[], say: (line: string) => void): boolean {
  try {
    execFileSync(command, args, {
      stdio: ['ignore', 'ignore', 'pipe'],
      timeout: 900_000,
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
    return true;
  } catch (error) {
    say(`  ${command} ${args.join(' ')} failed: ${reasonOf(error)}`);
    return false;
  }
}

/** Installs a system package with apt. out  false where that failed or is not possible here (no Linux, not root) */
export function installWithApt(name: string, say: (line: string) => void): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
  say(`Installing the system package ${name} with apt ...`);
  tryRun('apt-get', ['update', '-qq'], say);
  return tryRun('apt-get', ['install', '-y', '-qq', name], say);
}
