import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

export interface WebHost {
  readonly port: number;
  readonly origin: string;
  readonly pid: number;
  /** Everything of this Roundtrip on this machine. */
  readonly home: string;
  readonly folder: string;
  /** What the terminal shows, link lines included. */
  shown(): string;
  /** The link shown last. */
  link(): string;
  /** Presses Enter. */
  newLink(): Promise<string>;
  /** Ends it as Ctrl+C does, and takes its home away. */
  stop(): Promise<void>;
}
export interface WebHostOptions {
  /** A home that somebody else takes away. */
  home?: string;
  words?: readonly string[];
  env?: NodeJS.ProcessEnv;
}

/** The built web host in a home of its own, as `npm start` runs it. */
export async function startWebHost({ home: given, words = [], env = {} }: WebHostOptions = {}): Promise<WebHost> {
  const home = given ?? mkdtempSync(join(tmpdir(), 'roundtrip-'));
  const child = spawn(process.execPath, [resolve('dist/main/web.js'), ...words], {
    env: { ...process.env, ROUNDTRIP_HOME: home, ROUNDTRIP_CHECK_OUTPUT: '1', ...env },
    stdio: 'pipe',
  });
  let shown = '';
  child.stdout.on('data', (text) => (shown += text));
  child.stderr.on('data', (text) => (shown += text));
  const links = () => shown.match(/http:\/\/127\.0\.0\.1:\d+\/#code=[\w-]+/g) ?? [];
  const waitForLinks = async (count: number) => {
    while (links().length < count) {
      if (child.exitCode !== null) throw new Error(`The web host ended: ${shown}`);
      await new Promise((go) => setTimeout(go, 10));
    }
    return links().at(-1) ?? '';
  };
  const origin = new URL(await waitForLinks(1)).origin;
  return {
    port: Number(new URL(origin).port),
    origin,
    pid: child.pid ?? 0,
    home,
    folder: join(home, 'journal'),
    shown: () => shown,
    link: () => links().at(-1) ?? '',
    newLink() {
      const count = links().length;
      child.stdin.write('\n');
      return waitForLinks(count + 1);
    },
    async stop() {
      await end(child);
      if (given === undefined) rmSync(home, { recursive: true, force: true });
    },
  };
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGINT');
  await ended;
}
