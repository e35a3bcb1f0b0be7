import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { buildJournal } from './build-journal.ts';
import type { Finding, Trial } from './measure.ts';
import type { RebuildReport } from './rebuild-process.ts';

/** A million, unless FILLS says another number for a quick look. */
export const SCALE = Number(process.env.FILLS ?? 1_000_000);

const GOAL = { seconds: { stored: 20, emptied: 30 }, megabytes: 1024 };

/** All that is derived, derived anew: over what is stored, and where nothing is. Each in a process of its own, to see its memory. */
export const rebuildAtScale: Trial = {
  name: `rebuild of ${SCALE} fills`,
  async run(): Promise<Finding[]> {
    const folder = mkdtempSync(join(tmpdir(), 'roundtrip-'));
    await buildJournal(folder, SCALE);
    const findings = [await rebuildIn(folder, 'stored'), await rebuildIn(folder, 'emptied')];
    rmSync(folder, { recursive: true });
    return findings;
  },
};

async function rebuildIn(folder: string, tables: 'stored' | 'emptied'): Promise<Finding> {
  const { stdout } = await promisify(execFile)(process.execPath, [join(import.meta.dirname, 'rebuild-process.ts'), folder, tables]);
  const { seconds, cpuSeconds, megabytes, trades, checked, differences } = JSON.parse(stdout) as RebuildReport;
  const measured = `${seconds.toFixed(1)} s (${cpuSeconds.toFixed(1)} s of processor, goal ${GOAL.seconds[tables]} s), ${megabytes.toFixed(0)} MB (goal ${GOAL.megabytes} MB)`;
  const found = `${trades} trades; ${checked} rows verified, ${differences} differences`;
  const isGood = seconds < GOAL.seconds[tables] && megabytes < GOAL.megabytes && differences === 0 && checked > SCALE / 10;
  return { isGood, says: `tables ${tables}: ${measured}; ${found}` };
}
