import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import type { AppContract } from '../../src/contract/index.ts';
import type { Client } from '../../src/transport/create-client.ts';

/** What was derived is compared with the fills soon after the start, which keeps one of two cores busy for seconds: once that is done. */
export async function afterFirstCheck({ api }: { api: Client<AppContract> }): Promise<void> {
  await sleep(BEGUN_MS);
  const { found } = await api.ledger.verify({});
  assert.equal(found, 0);
}

const BEGUN_MS = 5_500;
