import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { _electron, type ElectronApplication, type Page } from 'playwright-core';
import { watched } from '../support/watched-pages.ts';

export interface RunningApp {
  /** Which of the two it is. Only for names of screenshots, and for what the stand-in cannot do. */
  kind: 'electron' | 'standin';
  app: ElectronApplication;
  page: Page;
  /** ROUNDTRIP_HOME of this run. */
  home: string;
}
export interface LaunchOptions {
  home?: string;
  args?: string[];
  env?: Record<string, string>;
}

/** The built app in real Electron when its binary is here, else on the stand-in. APP_DIR names an app that was unpacked elsewhere. */
export async function launch({ home = newHome(), args = [], env = {} }: LaunchOptions = {}): Promise<RunningApp> {
  const binary = electronBinary();
  const app = await _electron.launch({
    executablePath: binary ?? resolve(import.meta.dirname, 'electron-bin'),
    args: [process.env.APP_DIR ?? '.', ...args],
    env: { ...(process.env as Record<string, string>), ROUNDTRIP_HOME: home, STANDIN_NODE: process.execPath, ...env },
  });
  app.process().stderr?.on('data', (text) => process.env.E2E_VERBOSE && process.stderr.write(text));
  const page = watched(await app.firstWindow());
  await page.waitForURL(/journal.*\/index\.html/, { waitUntil: 'load' });
  return { kind: binary ? 'electron' : 'standin', app, page, home };
}

export const newHome = (): string => mkdtempSync(join(tmpdir(), 'roundtrip-e2e-'));

export function electronBinary(): string | null {
  if (process.env.E2E_BACKEND === 'standin') return null;
  if (process.env.ELECTRON_EXEC) return process.env.ELECTRON_EXEC;
  const electron = resolve(import.meta.dirname, '../../node_modules/electron');
  if (!existsSync(join(electron, 'path.txt'))) return null;
  const binary = join(electron, 'dist', readFileSync(join(electron, 'path.txt'), 'utf8'));
  return existsSync(binary) ? binary : null;
}
