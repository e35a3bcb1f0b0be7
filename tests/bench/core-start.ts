import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Bench } from './measure.ts';

/** From nothing to an answer out of an empty journal, against a Node that does nothing. */
export const coreStart: Bench = {
  name: 'core start on an empty journal / node -e 0',
  goal: 4,
  repeats: 15,
  async prepare() {
    const home = mkdtempSync(join(tmpdir(), 'roundtrip-'));
    const env = { ...process.env, ROUNDTRIP_HOME: home };
    const ask = () => spawnSync(process.execPath, ['dist/main/cli.js', 'call', 'accounts.list', '{}'], { env, encoding: 'utf8' });
    assert.deepEqual(JSON.parse(ask().stdout), { accounts: [] });
    return {
      candidate: () => void ask(),
      limit: () => void spawnSync(process.execPath, ['-e', '0']),
      end: () => rmSync(home, { recursive: true }),
    };
  },
};
