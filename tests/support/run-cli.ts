import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';

export interface CliAnswer {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}
export interface CliOptions {
  readonly home: string;
  /** What comes in on stdin. */
  input?: string;
  cwd?: string | undefined;
}

/** The built terminal, run to its end. */
export function runCli(words: readonly string[], { home, input = '', cwd }: CliOptions): CliAnswer {
  const { status, stdout, stderr } = spawnSync(process.execPath, [resolve('dist/main/cli.js'), ...words], {
    env: { ...process.env, ROUNDTRIP_HOME: home, ROUNDTRIP_CHECK_OUTPUT: '1' },
    encoding: 'utf8',
    input,
    cwd,
  });
  return { code: status, out: stdout, err: stderr };
}
