import type { Call, Contract } from '../../contract/call.ts';

/** Every call under its path: `accounts.list`. */
export const allCalls = (contract: Contract): ReadonlyMap<string, Call> =>
  new Map(
    Object.entries(contract).flatMap(([area, calls]) => Object.entries(calls).map(([name, call]) => [`${area}.${name}`, call] as const)),
  );
