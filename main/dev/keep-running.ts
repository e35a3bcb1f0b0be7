import { type ChildProcess, type StdioOptions, spawn } from 'node:child_process';

export interface HostProcess {
  command: string;
  words: readonly string[];
  env: NodeJS.ProcessEnv;
  stdio: StdioOptions;
  onLink(link: string): void;
}

/** A host that is started again whenever its bundles are new. It tells its links as it tells them to `npm start`. */
export function keepRunning({ command, words, env, stdio, onLink }: HostProcess): { restart(): void } {
  let child: ChildProcess | undefined;
  let timer: NodeJS.Timeout | undefined;
  let again = false;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
  return {
    restart() {
      // Several bundles finish within a moment: one start for all of them.
      clearTimeout(timer);
      timer = setTimeout(stopThenStart, 150);
    },
  };

  function stopThenStart(): void {
    again = true;
    if (child) child.kill();
    else start();
  }

  function start(): void {
    again = false;
    child = spawn(command, words, { stdio, env: { ...process.env, ...env } });
    child.on('message', ({ link }: { link: string }) => onLink(link));
    child.on('error', (error) => console.error(`The host did not start: ${error.message}`));
    child.on('exit', () => {
      child = undefined;
      if (again) start();
    });
  }

  function stop(): void {
    child?.kill();
    process.exit(0);
  }
}
