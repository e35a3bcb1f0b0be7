import type { ImportRow } from '../../contract/import-report.ts';
import type { ActionFact, CashFact, CheckpointFact, OrderFact } from '../../importers/facts.ts';
import type { Beside } from './other-row.ts';
import { storeAction } from './store-action.ts';
import { storeCash } from './store-cash.ts';
import { storeCheckpoint } from './store-checkpoint.ts';
import { storeOrder } from './store-order.ts';

export type OtherFact = CashFact | ActionFact | OrderFact | CheckpointFact;

/** Cash events, corporate actions, orders and balances: stored when they are new, with the row that the preview shows. */
export function storeOther(fact: OtherFact, beside: Beside): Promise<ImportRow> {
  switch (fact.type) {
    case 'cash':
      return storeCash(fact, beside);
    case 'action':
      return storeAction(fact, beside);
    case 'order':
      return storeOrder(fact, beside);
    case 'checkpoint':
      return storeCheckpoint(fact, beside);
  }
}
