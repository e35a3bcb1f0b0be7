import { selectSpecs } from '../db/queries/contract-specs.ts';
import type { Db, SpecRow } from '../db/rows.ts';

/** Accounts name their broker as people write it, importers as one word: IBKR and ibkr are one, MetaTrader 5 and metatrader5. */
export const brokerKey = (broker: string): string => broker.toLowerCase().replace(/[\s_.]+/g, '');

/** The user's own size of a contract on a day: his broker's before the common one, the latest before older ones. */
export async function ownContractSize(db: Db, root: string, { broker, on }: { broker: string; on: string }): Promise<SpecRow | undefined> {
  const specs = await selectSpecs(db, root, on);
  const [best] = specs
    .filter((spec) => spec.broker === '' || brokerKey(spec.broker) === brokerKey(broker))
    .sort((a, b) => Number(b.broker !== '') - Number(a.broker !== '') || (a.from_day < b.from_day ? 1 : -1));
  return best;
}
