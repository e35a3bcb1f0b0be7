import type { Page } from 'playwright-core';
import type { AppContract } from '../../src/contract/index.ts';
import type { Client } from '../../src/transport/create-client.ts';
import { value } from './desktop-app.ts';

/** A page of Roundtrip, whichever host it is on, and the journal behind it. */
export interface Desk {
  readonly page: Page;
  readonly api: Client<AppContract>;
}

/** That of a desktop window: its journal is asked through the page's own bridge. */
export function deskOf(page: Page): Desk {
  const area = (name: string) => new Proxy({}, { get: (_, call: string) => (input: unknown) => value(page, `${name}.${call}`, input) });
  return { page, api: new Proxy({}, { get: (_, name: string) => area(name) }) as Client<AppContract> };
}
