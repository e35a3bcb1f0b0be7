import type { ContractGroup, ContractSpec } from './contract-spec.ts';

/** Root, multiplier, tick, name, and a currency of its own where it has one: a line as the exchanges print it. */
export type SpecLine = readonly [root: string, multiplier: string, tick: string | null, name: string, currency?: string];

/** The contracts of one group on one exchange. */
export function exchangeSpecs(exchange: string, group: ContractGroup, currency: string, lines: readonly SpecLine[]): ContractSpec[] {
  return lines.map(([root, multiplier, tick, name, own]) => ({
    root,
    broker: null,
    from: null,
    exchange,
    name,
    group,
    currency: own ?? currency,
    multiplier,
    tick,
    lot: null,
    source: 'exchange contract specification',
  }));
}
