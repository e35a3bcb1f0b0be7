import type { Contract } from '../../contract/call.ts';

/** The name of every call: `accounts.list`. */
export const callPaths = (contract: Contract): string[] =>
  Object.entries(contract).flatMap(([area, calls]) => Object.keys(calls).map((name) => `${area}.${name}`));
