import { numberIn } from '../../cells/cell-readers.ts';
import { coinFlow } from '../../cells/coin-flow.ts';
import { isFiat } from '../../cells/coin-names.ts';
import { matchTable, tableOf } from '../../cells/recognise-table.ts';
import { rowByRow } from '../../cells/row-by-row.ts';
import { isNegative, negated } from '../../cells/sums.ts';
import type { Found } from '../../facts.ts';
import type { Importer } from '../../importer.ts';
import { COINBASE } from './coinbase.ts';
import { convertOf } from './convert.ts';
import { type TransactionRow, transactionRows } from './transaction-rows.ts';
import { tradeOf } from './transaction-trade.ts';

/** The transaction report of the app. Older files have lines above the header and no ids. */
export const coinbaseTransactions: Importer = {
  ...COINBASE,
  id: 'coinbase-transactions',
  label: 'Coinbase, transactions',
  verified: 'sample',
  holds: 'ledger',
  detect: (source) => matchTable(source, SIGNATURE),
  *parse(source) {
    const table = tableOf(source, SIGNATURE);
    if (!table) return;
    const read = transactionRows(table);
    yield* rowByRow(table.records(), (row) => factsOf(read(row)));
  },
};

const SIGNATURE = ['Timestamp', 'Transaction Type', 'Asset', 'Quantity Transacted', 'Subtotal', 'Notes'];

function factsOf(entry: TransactionRow): readonly Found[] {
  const { kind } = entry;
  if (/^(advanced? trade )?buy$/.test(kind)) return tradeOf(entry, 'buy');
  if (/^(advanced? trade )?sell$/.test(kind)) return tradeOf(entry, 'sell');
  if (kind === 'convert') return convertOf(entry);
  if (EARNED.test(kind)) return moved(entry, 'earned');
  if (IN.test(kind) || OUT.test(kind)) return moved(entry, 'transfer');
  if (/^(card spend|paid for an order|admin debit|subscription)$/.test(kind)) return moved(entry, 'spent');
  if (OWN.test(kind)) return [{ type: 'skipped', row: entry.row, what: entry.word, why: 'It moved between your own wallets.' }];
  return [{ type: 'unknown', row: entry.row, what: entry.word }];
}

/** Some files write what goes without a minus. */
function moved(entry: TransactionRow, why: 'transfer' | 'earned' | 'spent'): readonly Found[] {
  const { coin, kind } = entry;
  const written = numberIn('Quantity Transacted', entry.units);
  const goes = OUT.test(kind) || why === 'spent';
  return coinFlow({
    ...entry,
    isMoney: isFiat(coin),
    amount: goes && !isNegative(written) ? negated(written) : written,
    why,
    price: why === 'transfer' ? null : entry.price,
    execution: entry.id,
    note: entry.word,
  });
}

const EARNED = /reward|income|interest|coinbase earn|learning|inflation|rebate|incentive|airdrop|card buy back/;
const IN = /^(receive|deposit|(exchange|pro|prime) withdrawal|received)$/;
const OUT = /^(send|withdrawal|(exchange|pro|prime) deposit|sent)$/;
const OWN = /^(retail (staking|unstaking) transfer|staking transfer|unstaking transfer|vault withdrawal|retail eth2 deprecation)$/;
