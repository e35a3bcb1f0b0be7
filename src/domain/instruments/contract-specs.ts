import { CME_SPECS } from './futures/cme-specs.ts';
import type { ContractSpec } from './futures/contract-spec.ts';
import { OTHER_SPECS } from './futures/other-specs.ts';

/** What we know before the user adds anything. */
export const CONTRACT_SPECS: readonly ContractSpec[] = [...CME_SPECS, ...OTHER_SPECS];

const OURS = new Map(CONTRACT_SPECS.map((spec) => [spec.root, spec]));

interface Wanted {
  readonly on: string;
  readonly broker?: string | undefined;
  readonly specs?: readonly ContractSpec[] | undefined;
}

/** The spec that holds for a root on a day: the user's before ours, his broker's before the common one, the latest before older ones. */
export function contractSpec(root: string, { on, broker, specs = [] }: Wanted): ContractSpec | null {
  const his = specs
    .filter((spec) => spec.root === root && (spec.broker === null || spec.broker === broker) && (spec.from ?? '') <= on)
    .sort((a, b) => Number(b.broker !== null) - Number(a.broker !== null) || ((a.from ?? '') < (b.from ?? '') ? 1 : -1));
  return his[0] ?? OURS.get(root) ?? null;
}
